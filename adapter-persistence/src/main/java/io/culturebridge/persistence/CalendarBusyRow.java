package io.culturebridge.persistence;

import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.time.TimeSlots;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a coach's connected calendars say. */
final class CalendarBusyRow {

  /**
   * One row, or none when no calendar is connected. Events of ours are left out: a booking must not
   * stand in its own way.
   */
  static final String SELECT =
      """
      select (
               select string_agg(timestamptz_send(lower(busy)) || timestamptz_send(upper(busy)), '')
               from calendar_busy b
               where b.person_id = :coach and b.busy && tstzrange(:start, :end)
                 and not exists (
                   select from calendar_link l
                   where l.person_id = b.person_id and l.provider = b.provider
                     and l.event_id = b.event_id)
             ),
             case when bool_and(status = 'connected' and busy_good_until is not null)
                  then min(busy_good_until) end,
             timestamptz_send(max(busy_from)) || timestamptz_send(min(busy_to))
      from calendar_connection
      where person_id = :coach
      having count(*) > 0
      """;

  private CalendarBusyRow() {}

  static CalendarBusy map(ResultSet row) throws SQLException {
    var busy = slots(row.getBytes(1));
    var goodUntil = row.getTimestamp(2);
    return goodUntil == null
        ? CalendarBusy.unreadable(busy)
        : new CalendarBusy(busy, slots(row.getBytes(3)), goodUntil.toInstant());
  }

  private static TimeSlots slots(byte @Nullable [] sent) {
    var times = SentTimes.of(sent);
    var slots = new TimeSlots.Builder(16);
    for (int i = 0; i < times.size(); i += 2) {
      slots.add(times.second(i), times.second(i + 1));
    }
    return slots.build();
  }
}
