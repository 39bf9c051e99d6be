package io.culturebridge.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads coaches' availability in one statement. What bookings hold, and a schedule, are sent only
 * where they have changed since they were last read: the statement goes by their versions. A coach
 * with a connected calendar costs one more.
 */
final class AvailabilityReads {

  private static final int MOST_SCHEDULES = 2_000;

  /** A year of about a thousand busy coaches. */
  private static final int MOST_BYTES_OF_BOOKINGS = 20 << 20;

  /** Nobody's slip with a table by hand shall show for longer. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** Further than buffers and local days reach. */
  private static final Duration MARGIN = Duration.ofDays(2);

  private static final String FIND =
      """
      select p.active, p.schedule_version, p.calendar_connected, p.bookings_version,
        case when is_new or cast(:unknown_start as timestamptz) is not null then (
          select string_agg(%s, '')
          from booking
          where coach_id = p.id and status in ('pending', 'confirmed')
            and occupied && case when is_new then tstzrange(:start, :end)
                                 else tstzrange(:unknown_start, :unknown_end) end
        ) end
      from person p, lateral (
        select p.bookings_version is distinct from cast(:known_version as uuid) as is_new) known
      where p.id = :coach and p.role = 'coach'
      """;

  private static final String OCCUPIED =
      "timestamptz_send(lower(occupied)) || timestamptz_send(upper(occupied))";

  /**
   * One row, however many bookings: {@link SentTimes} in one value are far cheaper to send and to
   * read than a row each. Occupied times are read off the constraint's own index.
   */
  private static final String FIND_OCCUPIED = FIND.formatted(OCCUPIED);

  /** The same with the sessions themselves, which a schedule's rules need. */
  private static final String FIND_SESSIONS =
      FIND.formatted(OCCUPIED + " || timestamptz_send(starts_at) || timestamptz_send(ends_at)");

  /** Asked for only where a calendar is connected: most coaches should not pay for it. */
  private static final String CALENDARS = CalendarBusyRow.SELECT;

  private static final String SCHEDULE =
      "select version, " + ScheduleRow.COLUMNS + " from coach_schedule where coach_id = :coach";

  /** A schedule of one version never changes: it is sent and read once. */
  private final Cache<CoachId, PublishedSchedule> schedules =
      Caffeine.newBuilder().maximumSize(MOST_SCHEDULES).build();

  /** What bookings hold by coach; null where it is not remembered. */
  private final @Nullable Cache<CoachId, BookingsAsRead> bookings;

  private AvailabilityReads(@Nullable Cache<CoachId, BookingsAsRead> bookings) {
    this.bookings = bookings;
  }

  static AvailabilityReads remembering() {
    return new AvailabilityReads(
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_BYTES_OF_BOOKINGS)
            .weigher((CoachId coach, BookingsAsRead read) -> read.weight())
            .build());
  }

  /** Asks for bookings each time: for transactions, which see what they may yet take back. */
  static AvailabilityReads asking() {
    return new AvailabilityReads(null);
  }

  /**
   * As {@link AvailabilityRepository} says.
   *
   * @param held at which instant a session is left out; null where none is
   */
  Optional<CoachAvailability> find(
      Handle handle, CoachId coach, TimeSlot window, @Nullable Instant held) {
    return found(handle, coach, window)
        .map(found ->
            new CoachAvailability(
                coach,
                found.active,
                published(handle, coach, found.scheduleVersion),
                found.bookings.within(asked(window, found.bookings.withSessions()), held),
                found.connected ? calendars(handle, coach, window) : null));
  }

  /** Asked once more when a coach turns out to have a schedule. */
  private Optional<Found> found(Handle handle, CoachId coach, TimeSlot window) {
    if (schedules.getIfPresent(coach) == null) {
      var found = read(handle, coach, window, false);
      if (found.isEmpty() || found.get().scheduleVersion == null) {
        return found;
      }
    }
    return read(handle, coach, window, true);
  }

  private Optional<Found> read(
      Handle handle, CoachId coach, TimeSlot window, boolean withSessions) {
    var last = bookings == null ? null : bookings.getIfPresent(coach);
    var question = BookingsQuestion.about(asked(window, withSessions), withSessions, last);
    var found =
        question
            .bind(handle.createQuery(withSessions ? FIND_SESSIONS : FIND_OCCUPIED))
            .bind("coach", coach.value())
            .map((row, context) -> Found.of(row, question))
            .findOne();
    if (bookings != null && found.isPresent() && found.get().bookings != last) {
      bookings.put(coach, found.get().bookings);
    }
    return found;
  }

  private static TimeSlot asked(TimeSlot window, boolean withSessions) {
    return withSessions
        ? TimeSlot.of(window.start().minus(MARGIN), window.end().plus(MARGIN))
        : window;
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
   * @param scheduleVersion null when there is no schedule
   * @param connected whether there is any calendar to ask
   */
  private record Found(
      boolean active, @Nullable Long scheduleVersion, boolean connected, BookingsAsRead bookings) {

    static Found of(ResultSet row, BookingsQuestion question) throws SQLException {
      return new Found(
          row.getBoolean(1),
          row.getObject(2, Long.class),
          row.getBoolean(3),
          question.answer(row.getObject(4, UUID.class), SentTimes.of(row.getBytes(5))));
    }
  }
}
