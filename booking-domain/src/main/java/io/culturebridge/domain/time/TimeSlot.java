package io.culturebridge.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time, half-open: {@code start} belongs to it, {@code end} does not, so slots that
 * touch do not overlap (as DTSTART and DTEND of RFC 5545 §3.6.1).
 *
 * <p>Whole seconds, the resolution of iCalendar.
 *
 * @param start UTC, included
 * @param end UTC, not included, after {@code start}
 */
public record TimeSlot(Instant start, Instant end) {

  /**
   * @throws IllegalArgumentException when the end is not after the start, or either has a fraction
   *     of a second
   */
  public TimeSlot {
    if (hasFraction(start) || hasFraction(end)) {
      throw new IllegalArgumentException("a slot starts and ends on a whole second");
    }
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a slot ends after it starts");
    }
  }

  /** The slot from start (included) to end (not included). */
  public static TimeSlot of(Instant start, Instant end) {
    return new TimeSlot(start, end);
  }

  /** The slot of this length from start on. */
  public static TimeSlot of(Instant start, Duration length) {
    return new TimeSlot(start, start.plus(length));
  }

  public Duration duration() {
    return Duration.between(start, end);
  }

  /** Tells whether the two have an instant in common. */
  public boolean overlaps(TimeSlot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Tells whether one begins exactly where the other ends. */
  public boolean abuts(TimeSlot other) {
    return start.equals(other.end) || end.equals(other.start);
  }

  /** Tells whether the other lies wholly inside this one; equal slots enclose each other. */
  public boolean encloses(TimeSlot other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  private static boolean hasFraction(Instant instant) {
    return !instant.truncatedTo(ChronoUnit.SECONDS).equals(instant);
  }
}
