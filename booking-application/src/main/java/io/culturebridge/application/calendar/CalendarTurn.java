package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarTurns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls on behalf of somebody who waits for them. Beside the three at a time that keep up with a
 * calendar there is room for one: they take turns, on whichever node they are.
 */
public final class CalendarTurn {

  /** Longer than the steps of one call to a provider take together. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final CalendarTurns turns;
  private final Consumer<Duration> pause;
  private final InstantSource clock;

  /**
   * @param pause lets some time pass
   */
  public CalendarTurn(CalendarTurns turns, Consumer<Duration> pause, InstantSource clock) {
    this.turns = turns;
    this.pause = pause;
    this.clock = clock;
  }

  /** What the call answers; throttled when too many others wait for the same calendar. */
  <T> CalendarAnswer<T> call(CalendarAccount account, Supplier<CalendarAnswer<T>> call) {
    var giveUp = clock.instant().plus(PATIENCE);
    var until = clock.instant().plus(LONGEST);
    while (!turns.take(account, clock.instant(), until)) {
      if (!clock.instant().isBefore(giveUp)) {
        return new Throttled<>(A_MOMENT, "Too many others want the calendar just now");
      }
      pause.accept(BETWEEN_LOOKS);
      until = clock.instant().plus(LONGEST);
    }
    return endingAt(account, until, call);
  }

  private <T> CalendarAnswer<T> endingAt(
      CalendarAccount account, Instant until, Supplier<CalendarAnswer<T>> call) {
    try {
      return call.get();
    } finally {
      turns.giveBack(account, until);
    }
  }
}
