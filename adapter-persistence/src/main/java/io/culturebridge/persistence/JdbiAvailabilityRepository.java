package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.Optional;

/** {@link AvailabilityRepository} on PostgreSQL; how it is read is in {@link AvailabilityReads}. */
final class JdbiAvailabilityRepository implements AvailabilityRepository {

  private static final String PUBLISH =
      """
      insert into coach_schedule (coach_id, %s)
      select id, :timezone, :weekly, :overrides, :recurring, :slot_interval_minutes,
             :buffer_before_minutes, :buffer_after_minutes, :minimum_notice_minutes,
             :booking_window_days, :max_bookings_per_day, :when_calendar_unreadable
      from person where id = :coach and role = 'coach'
      on conflict (coach_id) do update
        set (version, %s) = (nextval('schedule_version'), %s)
      """
          .formatted(
              ScheduleRow.COLUMNS,
              ScheduleRow.COLUMNS,
              "excluded." + ScheduleRow.COLUMNS.replace(", ", ", excluded."));

  private static final String WITHDRAW =
      """
      with gone as (delete from coach_schedule where coach_id = :coach)
      select exists (select from person where id = :coach and role = 'coach')
      """;

  private final Sql sql;

  private final AvailabilityReads reads;

  JdbiAvailabilityRepository(Sql sql, AvailabilityReads reads) {
    this.sql = sql;
    this.reads = reads;
  }

  @Override
  public Optional<CoachAvailability> find(CoachId coach, TimeSlot window) {
    return sql.run(handle -> reads.find(handle, coach, window, null));
  }

  @Override
  public Optional<CoachAvailability> findWithout(CoachId coach, TimeSlot window, Instant held) {
    return sql.run(handle -> reads.find(handle, coach, window, held));
  }

  @Override
  public Optional<Schedule> schedule(CoachId coach) {
    return sql.run(handle -> reads.schedule(handle, coach)).map(PublishedSchedule::schedule);
  }

  @Override
  public void publish(CoachId coach, Schedule schedule) {
    int stored =
        sql.run(handle ->
            ScheduleRow.bind(handle.createUpdate(PUBLISH), schedule)
                .bind("coach", coach.value())
                .execute());
    requireCoach(stored == 1, coach);
  }

  @Override
  public void withdraw(CoachId coach) {
    boolean exists =
        sql.run(handle ->
            handle.createQuery(WITHDRAW).bind("coach", coach.value()).mapTo(Boolean.class).one());
    requireCoach(exists, coach);
  }

  private static void requireCoach(boolean exists, CoachId coach) {
    if (!exists) {
      throw new RejectedException(new Rejection.NoSuchCoach(coach));
    }
  }
}
