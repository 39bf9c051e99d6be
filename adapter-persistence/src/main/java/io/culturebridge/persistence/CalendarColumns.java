package io.culturebridge.persistence;

import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.time.TimeSlots;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a coach's connected calendars say, as columns of a row. */
final class CalendarColumns {

  /**
   * In the order the mapper reads them; the first is null when no calendar is connected, and then
   * nothing else is looked for. Events of ours are left out: a booking must not stand in its own
   * way.
   */
  static final String COLUMNS =
      """
      case when c.readable is not null then coalesce((
        select string_agg(timestamptz_send(lower(busy)) || timestamptz_send(upper(busy)), '')
        from calendar_busy b
        where b.person_id = p.id and b.busy && tstzrange(:start, :end)
          and not exists (
            select from calendar_link l
            where l.person_id = b.person_id and l.provider = b.provider
              and l.event_id = b.event_id)
      ), '') end,
      case when c.readable then c.good_until end,
      c.covered
      """;

  /** One row, or none when nothing is connected. */
  static final String JOIN =
      """
      left join lateral (
        select bool_and(status = 'connected' and busy_good_until is not null) as readable,
               min(busy_good_until) as good_until,
               timestamptz_send(max(busy_from)) || timestamptz_send(min(busy_to)) as covered
        from calendar_connection
        where person_id = p.id
        having count(*) > 0
      ) c on true
      """;

  private CalendarColumns() {}

  /** Reads {@link #COLUMNS} from column {@code first} on. */
  static @Nullable CalendarBusy map(ResultSet row, int first) throws SQLException {
    byte @Nullable [] busy = row.getBytes(first);
    if (busy == null) {
      return null;
    }
    var goodUntil = row.getTimestamp(first + 1);
    return goodUntil == null
        ? CalendarBusy.unreadable(slots(busy))
        : new CalendarBusy(slots(busy), slots(row.getBytes(first + 2)), goodUntil.toInstant());
  }

  private static TimeSlots slots(byte[] sent) {
    var times = SentTimes.of(sent);
    var slots = new TimeSlots.Builder(16);
    while (times.hasNext()) {
      slots.add(times.nextSecond(), times.nextSecond());
    }
    return slots.build();
  }
}
