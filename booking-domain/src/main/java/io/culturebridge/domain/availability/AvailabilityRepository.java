package io.culturebridge.domain.availability;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.Optional;

/** Port: when coaches are open and when they are taken. */
public interface AvailabilityRepository {

  /**
   * The coach's availability around the window: what began before it and reaches into it counts
   * too. Pending and confirmed bookings hold their time, others do not. Of a coach with a schedule
   * it reaches two days beyond the window on both sides, which is further than buffers and local
   * days do. Of connected calendars it tells what makes them busy in the window itself, but for
   * events of ours.
   *
   * @return none when there is no such coach
   */
  Optional<CoachAvailability> find(CoachId coach, TimeSlot window);

  /**
   * As {@link #find}, as if the session that holds the coach's time at this instant were not there:
   * for whoever wants to move it.
   */
  Optional<CoachAvailability> findWithout(CoachId coach, TimeSlot window, Instant held);

  /** The schedule the coach has published; none when there is none, or no such coach. */
  Optional<Schedule> schedule(CoachId coach);

  /**
   * Publishes the coach's schedule in place of any other. Bookings that exist stay as they are.
   *
   * @throws RejectedException with {@link Rejection.NoSuchCoach}
   */
  void publish(CoachId coach, Schedule schedule);

  /**
   * Takes the coach's schedule back, if there is one.
   *
   * @throws RejectedException with {@link Rejection.NoSuchCoach}
   */
  void withdraw(CoachId coach);
}
