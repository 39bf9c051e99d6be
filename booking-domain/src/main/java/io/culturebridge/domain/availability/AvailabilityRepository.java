package io.culturebridge.domain.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Optional;

/** Port: when coaches are open and when they are taken. */
public interface AvailabilityRepository {

  /**
   * The coach's availability around the window: what began before it and reaches into it counts
   * too. Pending and confirmed bookings hold their time, others do not.
   *
   * @return none when there is no such coach
   */
  Optional<CoachAvailability> find(CoachId coach, TimeSlot window);
}
