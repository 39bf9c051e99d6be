package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** {@link CalendarLinkRepository} on PostgreSQL. */
final class JdbiCalendarLinkRepository implements CalendarLinkRepository {

  /**
   * A link elsewhere comes along when nobody has begun to make its event, begins anew when that
   * calendar is gone, and stays as it is otherwise.
   */
  static final String REQUEST =
      """
      insert into calendar_link as l (%s)
      values (:person, :provider, :booking, :zone, 0, null, -1, 'pending', 0, null, :now, 1)
      on conflict (booking_id, person_id) do update
      set (provider, zone, generation, event_id, sequence, status, attempts, last_error, next_try,
           request) = (
        select next.*
        from (
          select l.provider = excluded.provider or not l.begun as comes_along,
                 exists (
                   select from calendar_connection c
                   where c.person_id = l.person_id and c.provider = l.provider) as is_connected
        ) how
        cross join lateral (
          select excluded.provider, excluded.zone, l.generation, l.event_id, -1,
                 'pending', 0, cast(null as text), excluded.next_try, l.request + 1
          where comes_along
          union all
          select excluded.provider, excluded.zone, l.generation + 1, null, -1,
                 'pending', 0, null, excluded.next_try, l.request + 1
          where not comes_along and not is_connected
          union all
          select l.provider, l.zone, l.generation, l.event_id, l.sequence,
                 l.status, l.attempts, l.last_error, l.next_try, l.request
          where not comes_along and is_connected
        ) next
      )
      returning %s
      """
          .formatted(LinkRow.COLUMNS, LinkRow.COLUMNS);

  static final String DUE =
      """
      select %s from calendar_link
      where person_id = :person and provider = :provider and next_try <= :now
      order by next_try, booking_id limit :most
      """
          .formatted(LinkRow.COLUMNS);

  private static final String NEXT_TRY =
      """
      select next_try from calendar_link
      where person_id = :person and provider = :provider and next_try is not null
      order by next_try limit 1
      """;

  static final String WAITING =
      """
      select person_id, provider from calendar_connection c
      where status = 'connected' and (paused_until is null or paused_until <= :now) and exists (
        select from calendar_link l
        where l.person_id = c.person_id and l.provider = c.provider and l.next_try <= :now)
      """;

  private static final String OF_BOOKING =
      "select " + LinkRow.COLUMNS + " from calendar_link where booking_id = :booking";

  private static final String FIND =
      OF_BOOKING + " and person_id = :person and provider = :provider";

  private static final String BEGIN_MAKING =
      """
      update calendar_link set begun = true
      where booking_id = :booking and person_id = :person and provider = :provider
        and generation = :generation and not begun
      """;

  /** Whatever was asked for since stays to be done, even if somebody else has done it meanwhile. */
  private static final String SAVE =
      """
      update calendar_link l
      set (generation, event_id, sequence, status, attempts, last_error, next_try) = (
        select saved.*
        from (
          select cast(:generation as integer) as generation, cast(:event_id as text) as event_id,
                 cast(:sequence as integer) as sequence
        ) new
        cross join lateral (
          select new.generation, new.event_id, new.sequence, cast(:status as text),
                 cast(:attempts as integer),
                 cast(:last_error as text), cast(:next_try as timestamptz)
          where l.request = :request
          union all
          select greatest(new.generation, l.generation),
                 case when new.generation > l.generation then new.event_id
                      when new.generation < l.generation then l.event_id
                      else coalesce(new.event_id, l.event_id) end,
                 least(new.sequence, l.sequence),
                 case when l.next_try is null then 'pending' else l.status end,
                 l.attempts,
                 case when l.next_try is null then null else l.last_error end,
                 coalesce(l.next_try, :now)
          where l.request <> :request
        ) saved
      )
      where booking_id = :booking and person_id = :person and provider = :provider
      """;

  private final Sql sql;
  private final FollowBookings followBookings;

  JdbiCalendarLinkRepository(Sql sql) {
    this.sql = sql;
    this.followBookings = new FollowBookings(sql);
  }

  @Override
  public Followed follow(int most, Instant now) {
    return followBookings.follow(most, now);
  }

  @Override
  public CalendarLink request(
      BookingId booking, CalendarAccount account, ZoneId zone, Instant now) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createQuery(REQUEST), account)
            .bind("booking", booking.value())
            .bind("zone", zone.getId())
            .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
            .map((row, context) -> LinkRow.map(row))
            .one());
  }

  @Override
  public List<CalendarLink> due(CalendarAccount account, Instant now, int most) {
    return sql.run(handle ->
        links(
            ConnectionRow.bind(handle.createQuery(DUE), account)
                .bind("now", now)
                .bind("most", most)));
  }

  @Override
  public Optional<Instant> nextTry(CalendarAccount account) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createQuery(NEXT_TRY), account)
            .map((row, context) -> row.getTimestamp(1).toInstant())
            .findOne());
  }

  @Override
  public Set<CalendarAccount> waiting(Instant now) {
    return sql.run(handle ->
        handle
            .createQuery(WAITING)
            .bind("now", now)
            .map((row, context) -> ConnectionRow.account(row))
            .set());
  }

  @Override
  public Optional<CalendarLink> find(BookingId booking, CalendarAccount account) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createQuery(FIND), account)
            .bind("booking", booking.value())
            .map((row, context) -> LinkRow.map(row))
            .findOne());
  }

  @Override
  public List<CalendarLink> of(BookingId booking) {
    return sql.run(
        handle -> links(handle.createQuery(OF_BOOKING).bind("booking", booking.value())));
  }

  private static List<CalendarLink> links(Query query) {
    return query.map((row, context) -> LinkRow.map(row)).list();
  }

  @Override
  public boolean beginMaking(CalendarLink link) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(BEGIN_MAKING), link.account())
                .bind("booking", link.booking().value())
                .bind("generation", link.generation())
                .execute()
            == 1);
  }

  @Override
  public void save(CalendarLink link, Instant now) {
    sql.run(handle ->
        LinkRow.bind(handle.createUpdate(SAVE), link)
            .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
            .execute());
  }
}
