package io.culturebridge.domain.calendar;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar provider made of a call. Reasons are for people: they name no token, no code and
 * no address, and are at most a few hundred characters long.
 */
public sealed interface CalendarAnswer<T> {

  /** It happened. */
  record Done<T>(T value) implements CalendarAnswer<T> {}

  /**
   * What the call was about is no longer there: the event was deleted, or the cursor has become too
   * old to go on from.
   */
  record Gone<T>() implements CalendarAnswer<T> {}

  /**
   * Too many calls, or not just now. Nothing happened.
   *
   * @param after try no sooner than this; null when the provider named no time
   */
  record Throttled<T>(@Nullable Duration after, String reason) implements CalendarAnswer<T> {}

  /** The access token is not, or no longer, accepted; a refreshed one may be. Nothing happened. */
  record AccessExpired<T>() implements CalendarAnswer<T> {}

  /** Only its owner can help, by connecting the calendar anew. Nothing happened. */
  record ReconnectNeeded<T>(String reason) implements CalendarAnswer<T> {}

  /** The provider will never do this; trying again cannot help. Nothing happened. */
  record Refused<T>(String reason) implements CalendarAnswer<T> {}

  /**
   * It may or may not have happened: no answer in time, a broken connection, a fault on the
   * provider's side, or an answer that makes no sense. Safe to try again.
   */
  record Unclear<T>(String reason) implements CalendarAnswer<T> {}

  /** The same answer about something else; only what is done has a value to map. */
  default <R> CalendarAnswer<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Done<T>(var value) -> new Done<>(function.apply(value));
      case Gone<T>() -> new Gone<>();
      case Throttled<T>(var after, var reason) -> new Throttled<>(after, reason);
      case AccessExpired<T>() -> new AccessExpired<>();
      case ReconnectNeeded<T>(var reason) -> new ReconnectNeeded<>(reason);
      case Refused<T>(var reason) -> new Refused<>(reason);
      case Unclear<T>(var reason) -> new Unclear<>(reason);
    };
  }
}
