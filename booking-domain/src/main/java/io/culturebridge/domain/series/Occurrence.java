package io.culturebridge.domain.series;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.WallTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One session of a rule.
 *
 * @param local when it starts by the clocks of the series' zone: RECURRENCE-ID of RFC 5545
 *     §3.8.4.4; a time that the clocks skip stays what the rule says
 * @param slot UTC
 */
public record Occurrence(LocalDateTime local, TimeSlot slot) {

  static Occurrence at(LocalDateTime local, ZoneId zone, Duration length) {
    return new Occurrence(local, TimeSlot.of(WallTime.instantOf(local, zone), length));
  }
}
