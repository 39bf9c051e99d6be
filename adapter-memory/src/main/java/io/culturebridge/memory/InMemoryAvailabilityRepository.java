package io.culturebridge.memory;

import io.culturebridge.domain.availability.Availability;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Optional;

/** {@link AvailabilityRepository} in memory. */
public final class InMemoryAvailabilityRepository implements AvailabilityRepository {

  private final PeopleDirectory people;
  private final InMemoryBookingRepository bookings;

  public InMemoryAvailabilityRepository(
      PeopleDirectory people, InMemoryBookingRepository bookings) {
    this.people = people;
    this.bookings = bookings;
  }

  @Override
  public Optional<CoachAvailability> find(CoachId coach, TimeSlot window) {
    return people
        .find(coach.user())
        .filter(person -> person.role() == Role.COACH)
        .map(person ->
            new CoachAvailability(
                person.active(), Availability.standard(), bookings.busy(coach, window)));
  }
}
