package io.culturebridge.domain.calendar;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far our copy of a calendar's busy times goes.
 *
 * @param cursor to go on from
 * @param window what it covers
 * @param readAt when it was last the same as the calendar; UTC, milliseconds; what is finer is cut
 * @param goodUntil from then on the calendar counts as unreadable; UTC, exclusive, as readAt
 */
public record BusyCopy(String cursor, TimeSlot window, Instant readAt, Instant goodUntil) {

  public BusyCopy {
    readAt = readAt.truncatedTo(ChronoUnit.MILLIS);
    goodUntil = goodUntil.truncatedTo(ChronoUnit.MILLIS);
  }
}
