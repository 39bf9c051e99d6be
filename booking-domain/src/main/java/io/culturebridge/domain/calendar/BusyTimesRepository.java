package io.culturebridge.domain.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Port: our copies of when connected calendars are busy, events of ours left out. What an {@link
 * io.culturebridge.domain.availability.AvailabilityRepository} finds includes them.
 */
public interface BusyTimesRepository {

  /** None until the calendar has been read once since it was connected. */
  Optional<BusyCopy> copy(CalendarAccount account);

  /**
   * Brings the copy up to date.
   *
   * @param connection through which it was read; nothing happens when it is no longer the same, or
   *     when somebody else has begun to work on it since
   */
  void apply(CalendarConnection connection, BusyChanges changes, BusyCopy copy);

  /** The usable accounts, not paused now, that were not read since then or not at all. */
  Set<CalendarAccount> stale(Instant readBefore, Instant now);
}
