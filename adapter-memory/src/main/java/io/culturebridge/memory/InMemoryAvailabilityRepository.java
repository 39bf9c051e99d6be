package io.culturebridge.memory;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link AvailabilityRepository} in memory. */
public final class InMemoryAvailabilityRepository implements AvailabilityRepository {

  private static final Duration BEYOND = Duration.ofDays(2);

  private final PeopleDirectory people;
  private final InMemorySchedules schedules;
  private final InMemoryBookingRepository bookings;
  private final InMemoryBusyTimes busyTimes;

  public InMemoryAvailabilityRepository(
      PeopleDirectory people,
      InMemorySchedules schedules,
      InMemoryBookingRepository bookings,
      InMemoryBusyTimes busyTimes) {
    this.people = people;
    this.schedules = schedules;
    this.bookings = bookings;
    this.busyTimes = busyTimes;
  }

  @Override
  public Optional<CoachAvailability> find(CoachId coach, TimeSlot window) {
    return find(coach, window, occupied -> true);
  }

  @Override
  public Optional<CoachAvailability> findWithout(CoachId coach, TimeSlot window, Instant held) {
    var instant = TimeSlot.of(held, Duration.ofSeconds(1));
    return find(coach, window, occupied -> !occupied.overlaps(instant));
  }

  /**
   * @param counts whether what a session occupies does
   */
  Optional<CoachAvailability> find(CoachId coach, TimeSlot window, Predicate<TimeSlot> counts) {
    var published = schedules.of(coach);
    var reach =
        published == null
            ? window
            : TimeSlot.of(window.start().minus(BEYOND), window.end().plus(BEYOND));
    return coach(coach)
        .map(person ->
            new CoachAvailability(
                coach,
                person.active(),
                published,
                bookings.commitments(coach, reach, counts, published != null),
                busyTimes.of(coach.user(), window)));
  }

  @Override
  public Optional<Schedule> schedule(CoachId coach) {
    return Optional.ofNullable(schedules.of(coach)).map(PublishedSchedule::schedule);
  }

  @Override
  public void publish(CoachId coach, Schedule schedule) {
    requireCoach(coach);
    schedules.put(coach, schedule);
  }

  @Override
  public void withdraw(CoachId coach) {
    requireCoach(coach);
    schedules.remove(coach);
  }

  private void requireCoach(CoachId coach) {
    if (coach(coach).isEmpty()) {
      throw new RejectedException(new Rejection.NoSuchCoach(coach));
    }
  }

  private Optional<Person> coach(CoachId coach) {
    return people.find(coach.user()).filter(person -> person.role() == Role.COACH);
  }
}
