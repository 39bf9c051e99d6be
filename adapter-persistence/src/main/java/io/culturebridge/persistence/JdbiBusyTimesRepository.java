package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** {@link BusyTimesRepository} on PostgreSQL. */
final class JdbiBusyTimesRepository implements BusyTimesRepository {

  private static final String COPY =
      """
      select busy_cursor, busy_from, busy_to, busy_read_at, busy_good_until
      from calendar_connection
      where person_id = :person and provider = :provider and busy_read_at is not null
      """;

  /** No row of the busy times is touched twice: what is busy now is never deleted. */
  private static final String APPLY =
      """
      with
      account as (
        update calendar_connection
        set busy_cursor = :cursor, busy_from = :from, busy_to = :to, busy_read_at = :read_at,
            busy_good_until = :good_until
        where person_id = :person and provider = :provider and run = :run
        returning person_id, provider
      ),
      news as materialized (
        select event_id, tstzrange(to_timestamp(starts), to_timestamp(ends)) as busy
        from unnest(:events, :starts, :ends) as sent(event_id, starts, ends)
      ),
      gone as (
        delete from calendar_busy b using account a
        where b.person_id = a.person_id and b.provider = a.provider
          and (:whole or b.event_id = any(:free))
          and b.event_id not in (select event_id from news)
      )
      insert into calendar_busy as b (person_id, provider, event_id, busy)
      select a.person_id, a.provider, n.event_id, n.busy from account a, news n
      on conflict (person_id, provider, event_id) do update
        set busy = excluded.busy where b.busy <> excluded.busy
      """;

  private static final String STALE =
      """
      select person_id, provider from calendar_connection
      where status = 'connected' and (paused_until is null or paused_until <= :now)
        and (busy_read_at is null or busy_read_at <= :read_before)
      """;

  private final Sql sql;

  JdbiBusyTimesRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<BusyCopy> copy(CalendarAccount account) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createQuery(COPY), account)
            .map((row, context) -> copy(row))
            .findOne());
  }

  private static BusyCopy copy(ResultSet row) throws SQLException {
    return new BusyCopy(
        row.getString(1),
        TimeSlot.of(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()),
        row.getTimestamp(4).toInstant(),
        row.getTimestamp(5).toInstant());
  }

  @Override
  public void apply(CalendarConnection connection, BusyChanges changes, BusyCopy copy) {
    var events = new ArrayList<String>();
    var starts = new ArrayList<Double>();
    var ends = new ArrayList<Double>();
    changes
        .busy()
        .forEach((event, slot) -> {
          events.add(event);
          starts.add((double) slot.start().getEpochSecond());
          ends.add((double) slot.end().getEpochSecond());
        });
    sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(APPLY), connection.account())
            .bind("run", connection.run())
            .bind("cursor", copy.cursor())
            .bind("from", copy.window().start())
            .bind("to", copy.window().end())
            .bind("read_at", copy.readAt())
            .bind("good_until", copy.goodUntil())
            .bind("whole", changes.whole())
            .bindArray("free", String.class, changes.free())
            .bindArray("events", String.class, events)
            .bindArray("starts", Double.class, starts)
            .bindArray("ends", Double.class, ends)
            .execute());
  }

  @Override
  public Set<CalendarAccount> stale(Instant readBefore, Instant now) {
    return sql.run(handle ->
        handle
            .createQuery(STALE)
            .bind("read_before", readBefore)
            .bind("now", now)
            .map((row, context) -> ConnectionRow.account(row))
            .set());
  }
}
