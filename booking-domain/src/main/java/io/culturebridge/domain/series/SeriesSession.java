package io.culturebridge.domain.series;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.WallTime;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A booking of a series.
 *
 * @param local when the series wants it to start, by the clocks of its zone: RECURRENCE-ID of RFC
 *     5545 §3.8.4.4, moved when the series is
 */
public record SeriesSession(LocalDateTime local, Booking booking) {

  TimeSlot slot() {
    return booking.slot();
  }

  /**
   * When it really starts by the clocks of the zone; while it is where the series wants it, that.
   */
  LocalDateTime wallTime(ZoneId zone) {
    return WallTime.instantOf(local, zone).equals(slot().start())
        ? local
        : LocalDateTime.ofInstant(slot().start(), zone);
  }
}
