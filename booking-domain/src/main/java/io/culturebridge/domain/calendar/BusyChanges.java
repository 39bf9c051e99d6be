package io.culturebridge.domain.calendar;

import io.culturebridge.domain.time.TimeSlot;
import java.util.Map;
import java.util.Set;

/**
 * What has changed in a calendar since a cursor was given.
 *
 * @param whole nothing but this is busy: what was known before is void
 * @param busy when each event that makes the person busy takes place, by the provider's id of it;
 *     fractions of seconds are rounded outwards
 * @param free events that no longer make the person busy, known before or not
 * @param cursor to go on from the next time
 */
public record BusyChanges(
    boolean whole, Map<String, TimeSlot> busy, Set<String> free, String cursor) {

  public BusyChanges {
    busy = Map.copyOf(busy);
    free = Set.copyOf(free);
  }
}
