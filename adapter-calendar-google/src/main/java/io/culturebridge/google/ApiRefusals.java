package io.culturebridge.google;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.util.Set;

/** What it means when the calendar API says no. */
final class ApiRefusals {

  private static final Set<String> TOO_MUCH =
      Set.of(
          "rateLimitExceeded",
          "userRateLimitExceeded",
          "quotaExceeded",
          "dailyLimitExceeded",
          "calendarUsageLimitsExceeded",
          "RESOURCE_EXHAUSTED");

  private ApiRefusals() {}

  static <T> CalendarAnswer<T> answer(CallFailed refusal) {
    return switch (refusal.status()) {
      case 400 -> new Refused<>("Google Calendar does not accept the request.");
      case 401 -> new AccessExpired<>();
      case 403 -> forbidden(refusal);
      case 404 -> missing(refusal);
      case 410 -> new Gone<>();
      case 429 -> throttled(refusal);
      default -> unclear(refusal);
    };
  }

  private static <T> CalendarAnswer<T> forbidden(CallFailed refusal) {
    var word = refusal.word();
    if (TOO_MUCH.contains(word)) {
      return throttled(refusal);
    }
    return switch (word) {
      case ErrorWord.NONE -> unclear(refusal);
      case "insufficientPermissions" ->
          new ReconnectNeeded<>("Access to the calendar's events has not been granted.");
      case "accessNotConfigured" ->
          new Refused<>("The Google Calendar API is not enabled for this client.");
      default -> new Refused<>("Google Calendar does not permit this.");
    };
  }

  private static <T> CalendarAnswer<T> missing(CallFailed refusal) {
    return refusal.saysGone()
        ? new Refused<>("The account has no calendar at Google.")
        : unclear(refusal);
  }

  private static <T> CalendarAnswer<T> throttled(CallFailed refusal) {
    return new Throttled<>(refusal.after(), "Google asks to call less often.");
  }

  private static <T> CalendarAnswer<T> unclear(CallFailed refusal) {
    return new Unclear<>("Google answered with status " + refusal.status() + ".");
  }
}
