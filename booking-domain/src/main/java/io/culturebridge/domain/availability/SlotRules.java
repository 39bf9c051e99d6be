package io.culturebridge.domain.availability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sessions are cut out of a coach's hours.
 *
 * @param interval sessions may start this long after a block of hours begins, and every interval
 *     from there; elapsed time
 * @param bufferBefore kept free before a session
 * @param bufferAfter kept free after a session
 * @param minimumNotice a session starts no sooner than this after it is asked for
 * @param windowDays sessions start within so many local days, today included; null for any day
 * @param mostPerDay pending and confirmed sessions that may start on one local date; null for any
 *     number
 */
public record SlotRules(
    Duration interval,
    Duration bufferBefore,
    Duration bufferAfter,
    Duration minimumNotice,
    @Nullable Integer windowDays,
    @Nullable Integer mostPerDay) {

  private static final Duration LONGEST_BUFFER = Duration.ofDays(1);
  private static final Duration LONGEST_NOTICE = Duration.ofDays(365);
  private static final SlotRules STANDARD =
      new SlotRules(
          Duration.ofMinutes(30), Duration.ZERO, Duration.ZERO, Duration.ZERO, null, null);

  /**
   * @throws IllegalArgumentException when one of them is out of range
   */
  public SlotRules {
    requireMinutes(interval, Duration.ofMinutes(1), Duration.ofDays(1));
    requireMinutes(bufferBefore, Duration.ZERO, LONGEST_BUFFER);
    requireMinutes(bufferAfter, Duration.ZERO, LONGEST_BUFFER);
    requireMinutes(minimumNotice, Duration.ZERO, LONGEST_NOTICE);
    if ((windowDays != null && windowDays < 1) || (mostPerDay != null && mostPerDay < 1)) {
      throw new IllegalArgumentException("at least one day and one session a day");
    }
  }

  /** A 30-minute grid and nothing else. */
  public static SlotRules standard() {
    return STANDARD;
  }

  private static void requireMinutes(Duration duration, Duration least, Duration most) {
    if (duration.compareTo(least) < 0
        || duration.compareTo(most) > 0
        || duration.toSeconds() % 60 != 0) {
      throw new IllegalArgumentException("whole minutes from %s to %s".formatted(least, most));
    }
  }
}
