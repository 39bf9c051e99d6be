package io.culturebridge.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads coaches' availability: the coach and what is busy in one statement, and the schedule in
 * another one when it has changed since it was last read. A coach with a connected calendar costs
 * one more.
 */
final class AvailabilityReads {

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

  /** A schedule of one version never changes: it is sent and read once. */
  private final Cache<CoachId, PublishedSchedule> schedules =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /**
   * As {@link AvailabilityRepository} says.
   *
   * @param held at which instant a session is left out; null where none is
   */
  Optional<CoachAvailability> find(
      Handle handle, CoachId coach, TimeSlot window, @Nullable Instant held) {
    return found(handle, coach, window, held)
        .map(found ->
            new CoachAvailability(
                coach,
                found.active,
                published(handle, coach, found.version),
                found.taken,
                found.connected ? calendars(handle, coach, window) : null));
  }

  /** Asked once more when a coach turns out to have a schedule. */
  private Optional<Found> found(
      Handle handle, CoachId coach, TimeSlot window, @Nullable Instant held) {
    if (schedules.getIfPresent(coach) == null) {
      var found = found(handle, FIND_OCCUPIED, coach, window, held);
      if (found.isEmpty() || found.get().version == null) {
        return found;
      }
    }
    return found(handle, FIND_SESSIONS, coach, window, held);
  }

  private Optional<Found> found(
      Handle handle, String text, CoachId coach, TimeSlot window, @Nullable Instant held) {
    return handle
        .createQuery(text)
        .bind("coach", coach.value())
        .bind("start", window.start())
        .bind("end", window.end())
        .bindByType("held", held, Instant.class)
        .map((row, context) -> Found.of(row, text.equals(FIND_SESSIONS)))
        .findOne();
  }

  /** None when the last one was disconnected in between. */
  private static @Nullable CalendarBusy calendars(Handle handle, CoachId coach, TimeSlot window) {
    return handle
        .createQuery(CALENDARS)
        .bind("coach", coach.value())
        .bind("start", window.start())
        .bind("end", window.end())
        .map((row, context) -> CalendarBusyRow.map(row))
        .findOne()
        .orElse(null);
  }

  private @Nullable PublishedSchedule published(
      Handle handle, CoachId coach, @Nullable Long version) {
    if (version == null) {
      schedules.invalidate(coach);
      return null;
    }
    var known = schedules.getIfPresent(coach);
    return known != null && known.version() == version
        ? known
        : schedule(handle, coach).orElse(null);
  }

  Optional<PublishedSchedule> schedule(Handle handle, CoachId coach) {
    var published =
        handle
            .createQuery(SCHEDULE)
            .bind("coach", coach.value())
            .map((row, context) -> new PublishedSchedule(ScheduleRow.map(row, 2), row.getLong(1)))
            .findOne();
    published.ifPresent(news -> schedules.put(coach, news));
    return published;
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
