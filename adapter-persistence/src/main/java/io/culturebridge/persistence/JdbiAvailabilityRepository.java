package io.culturebridge.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@link AvailabilityRepository} on PostgreSQL: the coach and what is busy in one statement, and
 * the schedule in another one when it has changed since it was last read. A coach with a connected
 * calendar costs one more.
 */
final class JdbiAvailabilityRepository implements AvailabilityRepository {

  private static final int MOST_REMEMBERED = 2_000;

  private static final String FIND =
      """
      select p.active, p.schedule_version, p.calendar_connected, (
        select string_agg(%s, '')
        from booking
        where coach_id = p.id and status in ('pending', 'confirmed')
          and (cast(:held as timestamptz) is null
               or not occupied @> cast(:held as timestamptz))
          and occupied && %s
      )
      from person p
      where p.id = :coach and p.role = 'coach'
      """;

  private static final String OCCUPIED =
      "timestamptz_send(lower(occupied)) || timestamptz_send(upper(occupied))";

  /**
   * One row, however many bookings: {@link SentTimes} in one value are far cheaper to send and to
   * read than a row each. Occupied times are read off the constraint's own index.
   */
  static final String FIND_OCCUPIED = FIND.formatted(OCCUPIED, "tstzrange(:start, :end)");

  /** The same with the sessions themselves, which a schedule's rules need, and of whole days. */
  static final String FIND_SESSIONS =
      FIND.formatted(
          OCCUPIED + " || timestamptz_send(starts_at) || timestamptz_send(ends_at)",
          """
          tstzrange(
            cast(:start as timestamptz) - interval '2 days',
            cast(:end as timestamptz) + interval '2 days')\
          """);

  /** Asked for only where a calendar is connected: most coaches should not pay for it. */
  private static final String CALENDARS = CalendarBusyRow.SELECT;

  private static final String SCHEDULE =
      "select version, " + ScheduleRow.COLUMNS + " from coach_schedule where coach_id = :coach";

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

  /** A schedule of one version never changes: it is sent and read once. */
  private final Cache<CoachId, PublishedSchedule> schedules =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  JdbiAvailabilityRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CoachAvailability> find(CoachId coach, TimeSlot window) {
    return find(coach, window, null);
  }

  @Override
  public Optional<CoachAvailability> findWithout(CoachId coach, TimeSlot window, Instant held) {
    return find(coach, window, held);
  }

  private Optional<CoachAvailability> find(CoachId coach, TimeSlot window, @Nullable Instant held) {
    return found(coach, window, held)
        .map(found ->
            new CoachAvailability(
                coach,
                found.active,
                published(coach, found.version),
                found.taken,
                found.connected ? calendars(coach, window) : null));
  }

  /** Asked once more when a coach turns out to have a schedule. */
  private Optional<Found> found(CoachId coach, TimeSlot window, @Nullable Instant held) {
    if (schedules.getIfPresent(coach) == null) {
      var found = found(FIND_OCCUPIED, coach, window, held);
      if (found.isEmpty() || found.get().version == null) {
        return found;
      }
    }
    return found(FIND_SESSIONS, coach, window, held);
  }

  private Optional<Found> found(
      String text, CoachId coach, TimeSlot window, @Nullable Instant held) {
    return sql.run(handle ->
        handle
            .createQuery(text)
            .bind("coach", coach.value())
            .bind("start", window.start())
            .bind("end", window.end())
            .bindByType("held", held, Instant.class)
            .map((row, context) -> Found.of(row, text.equals(FIND_SESSIONS)))
            .findOne());
  }

  /** None when the last one was disconnected in between. */
  private @Nullable CalendarBusy calendars(CoachId coach, TimeSlot window) {
    return sql.run(handle ->
            handle
                .createQuery(CALENDARS)
                .bind("coach", coach.value())
                .bind("start", window.start())
                .bind("end", window.end())
                .map((row, context) -> CalendarBusyRow.map(row))
                .findOne())
        .orElse(null);
  }

  private @Nullable PublishedSchedule published(CoachId coach, @Nullable Long version) {
    if (version == null) {
      schedules.invalidate(coach);
      return null;
    }
    var known = schedules.getIfPresent(coach);
    return known != null && known.version() == version ? known : published(coach).orElse(null);
  }

  private Optional<PublishedSchedule> published(CoachId coach) {
    var published =
        sql.run(handle ->
            handle
                .createQuery(SCHEDULE)
                .bind("coach", coach.value())
                .map((row, context) ->
                    new PublishedSchedule(ScheduleRow.map(row, 2), row.getLong(1)))
                .findOne());
    published.ifPresent(news -> schedules.put(coach, news));
    return published;
  }

  @Override
  public Optional<Schedule> schedule(CoachId coach) {
    return published(coach).map(PublishedSchedule::schedule);
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

  /**
   * What one statement tells.
   *
   * @param version of the schedule; null when there is none
   * @param connected whether there is any calendar to ask
   */
  private record Found(
      boolean active, @Nullable Long version, boolean connected, Commitments taken) {

    static Found of(ResultSet row, boolean withSessions) throws SQLException {
      var times = SentTimes.of(row.getBytes(4));
      var occupied = new TimeSlots.Builder(64);
      var sessions = new ArrayList<TimeSlot>();
      while (times.hasNext()) {
        occupied.add(times.nextSecond(), times.nextSecond());
        if (withSessions) {
          sessions.add(TimeSlot.of(times.nextInstant(), times.nextInstant()));
        }
      }
      return new Found(
          row.getBoolean(1),
          row.getObject(2, Long.class),
          row.getBoolean(3),
          new Commitments(occupied.build(), sessions));
    }
  }
}
