package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlots;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a coach's connected calendars, all of them together.
 *
 * @param busy as far as it was ever known; must reach over the windows asked for
 * @param covered where every one of them is known
 * @param goodUntil from then on they count as unreadable; UTC, exclusive
 */
public record CalendarBusy(TimeSlots busy, TimeSlots covered, Instant goodUntil) {

  /** Of calendars of which at least one was never read, or can no longer be. */
  public static CalendarBusy unreadable(TimeSlots lastKnown) {
    return new CalendarBusy(lastKnown, TimeSlots.none(), Instant.EPOCH);
  }

  boolean isGood(Instant now) {
    return now.isBefore(goodUntil);
  }

  /**
   * What the calendars have against a session in {@code [start, end)}, epoch seconds; null when
   * nothing. What is kept free around a session may be busy.
   *
   * @param isGood at the time of asking
   */
  @Nullable Obstacle obstacle(
      long start, long end, boolean isGood, WhenCalendarUnreadable otherwise) {
    var policy =
        isGood && covered.encloses(start, end) ? WhenCalendarUnreadable.LAST_KNOWN : otherwise;
    return switch (policy) {
      case CLOSED -> Obstacle.CALENDAR_UNREADABLE;
      case LAST_KNOWN -> busy.overlaps(start, end) ? Obstacle.CALENDAR_BUSY : null;
      case OPEN -> null;
    };
  }
}
