package io.culturebridge.application.calendar;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.ProviderId;

/** What to tell somebody who waits for a provider that did not do it. */
final class Failures {

  private Failures() {}

  static Rejection of(ProviderId provider, CalendarAnswer<?> answer) {
    return switch (answer) {
      case CalendarAnswer.AccessExpired<?> a -> new Rejection.AccessTokenRefused(provider);
      case CalendarAnswer.ReconnectNeeded<?> a -> new Rejection.CalendarNeedsReconnect(provider);
      case CalendarAnswer.Refused<?>(var reason) ->
          new Rejection.CalendarFailed(provider, reason, false);
      case CalendarAnswer.Throttled<?>(var after, var reason) ->
          new Rejection.CalendarFailed(provider, reason, true);
      case CalendarAnswer.Unclear<?>(var reason) ->
          new Rejection.CalendarFailed(provider, reason, true);
      case CalendarAnswer.Gone<?> a ->
          new Rejection.CalendarFailed(provider, "The event was deleted meanwhile", true);
      case CalendarAnswer.Done<?> a -> throw new IllegalArgumentException("that is no failure");
    };
  }
}
