package io.culturebridge.memory;

import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.CoachId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The schedules that coaches have published. */
public final class InMemorySchedules {

  private final Map<CoachId, PublishedSchedule> schedules = new ConcurrentHashMap<>();
  private final AtomicLong versions = new AtomicLong();

  @Nullable PublishedSchedule of(CoachId coach) {
    return schedules.get(coach);
  }

  /** The version of the coach's schedule; none when there is no schedule. */
  Optional<Long> versionOf(CoachId coach) {
    return Optional.ofNullable(of(coach)).map(PublishedSchedule::version);
  }

  void put(CoachId coach, Schedule schedule) {
    schedules.put(coach, new PublishedSchedule(schedule, versions.incrementAndGet()));
  }

  void remove(CoachId coach) {
    schedules.remove(coach);
  }
}
