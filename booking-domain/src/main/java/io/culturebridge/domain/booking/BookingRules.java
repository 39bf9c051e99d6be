package io.culturebridge.domain.booking;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What any session must keep to, whoever the coach is.
 *
 * @param shortest of a session, included
 * @param longest of a session, included
 * @param longestWindow in which open slots are searched at once, included
 */
public record BookingRules(Duration shortest, Duration longest, Duration longestWindow) {

  private static final BookingRules STANDARD =
      new BookingRules(Duration.ofMinutes(15), Duration.ofMinutes(480), Duration.ofDays(30));

  /** The last second of which RFC 3339 can write the year. */
  private static final Instant LATEST_START = Instant.parse("9999-12-31T23:59:59Z");

  /** Sessions of 15 to 480 minutes, searched in at most 30 days. */
  public static BookingRules standard() {
    return STANDARD;
  }

  /** Why the slot cannot be booked by anybody; none when the rules allow it. */
  public Optional<Rejection> objectionTo(TimeSlot slot, Instant now) {
    if (!slot.start().isAfter(now)) {
      return Optional.of(new Rejection.StartsInThePast(slot.start(), now));
    }
    if (slot.start().isAfter(LATEST_START)) {
      return Optional.of(new Rejection.StartsTooLate(slot.start(), LATEST_START));
    }
    return objectionToLength(slot.duration());
  }

  /** Why no session lasts so long; none when the rules allow it. */
  public Optional<Rejection> objectionToLength(Duration length) {
    return length.compareTo(shortest) < 0 || length.compareTo(longest) > 0
        ? Optional.of(new Rejection.LengthOutOfRange(length, shortest, longest))
        : Optional.empty();
  }

  /** Why open slots are not searched in the window; none when the rules allow it. */
  public Optional<Rejection> objectionToWindow(TimeSlot window) {
    return window.duration().compareTo(longestWindow) > 0
        ? Optional.of(new Rejection.WindowTooLong(window.duration(), longestWindow))
        : Optional.empty();
  }
}
