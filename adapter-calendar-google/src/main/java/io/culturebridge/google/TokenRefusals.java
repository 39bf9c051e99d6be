package io.culturebridge.google;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;

/** What it means when the token endpoint says no (RFC 6749 §5.2). */
final class TokenRefusals {

  private TokenRefusals() {}

  /**
   * @param invalidGrant what it means that the code or token is no longer good
   */
  static <T> CalendarAnswer<T> answer(CallFailed refusal, CalendarAnswer<T> invalidGrant) {
    return switch (refusal.word()) {
      case "invalid_grant" -> invalidGrant;
      case "invalid_client", "unauthorized_client" ->
          new Refused<>("The client id or secret is not accepted.");
      default -> byStatus(refusal);
    };
  }

  private static <T> CalendarAnswer<T> byStatus(CallFailed refusal) {
    var status = refusal.status();
    if (status == 429) {
      return new Throttled<>(refusal.after(), "Google asks to call less often.");
    }
    return status == 400 || (status < 500 && !refusal.word().equals(ErrorWord.NONE))
        ? new Refused<>("Google does not accept the request for tokens.")
        : new Unclear<>("Google answered with status " + status + ".");
  }
}
