package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Anybody looks for a coach's open slots, or asks why a slot is not open. */
public final class FindOpenSlots {

  private final AvailabilityRepository availability;
  private final BookingRules rules;
  private final InstantSource clock;

  public FindOpenSlots(
      AvailabilityRepository availability, BookingRules rules, InstantSource clock) {
    this.availability = availability;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The coach's open slots of the length that lie wholly inside the window, in order.
   *
   * @throws RejectedException when the window or the length is out of range, or there is no such
   *     coach
   */
  public List<TimeSlot> find(CoachId coach, TimeSlot window, Duration length) {
    RejectedException.throwIfPresent(rules.objectionToWindow(window));
    RejectedException.throwIfPresent(rules.objectionToLength(length));
    return availability
        .find(coach, window)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchCoach(coach)))
        .openSlots(length, window, clock.instant());
  }

  /**
   * All that keeps the coach from being booked in the slot; empty when nothing does.
   *
   * @throws RejectedException when the length is out of range, or there is no such coach
   */
  public Set<Obstacle> explain(CoachId coach, TimeSlot slot) {
    RejectedException.throwIfPresent(rules.objectionToLength(slot.duration()));
    return availability
        .find(coach, slot)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchCoach(coach)))
        .obstacles(slot, clock.instant());
  }
}
