package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Everything that decides when one coach can be booked within a window.
 *
 * @param active a coach who is not active offers nothing
 * @param busy what holds the coach's time in the window, and what reaches into it
 */
public record CoachAvailability(boolean active, Availability hours, TimeSlots busy) {

  /** The open slots of the length, as {@link OpenSlots#of}. */
  public List<TimeSlot> openSlots(Duration length, TimeSlot window, Instant now) {
    return active ? OpenSlots.in(hours, busy).of(length, window, now) : List.of();
  }
}
