package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarLinkRepository.Followed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Takes in changed bookings in one statement. What it takes was written together with the booking,
 * so its snapshot has the booking as it is said to have changed; a later change has a row of its
 * own. Before that, sessions of whoever has connected a calendar count as changed: what was taken
 * in without seeing the connection was committed earlier, and this statement, which sees it, sees
 * that.
 */
final class FollowBookings {

  /**
   * No session is longer than a day, so that the lists' indexes tell which ones end later. The
   * offset has them looked up by person, however many there might be.
   */
  static final String CATCH_UP =
      """
      with due as (
        delete from calendar_to_catch_up returning person_id
      )
      insert into booking_to_follow (booking_id)
      select session.id
      from (select distinct person_id from due) participant
      cross join lateral (
        select id from booking
        where client_id = person_id and ends_at > :now
          and starts_at > cast(:now as timestamptz) - interval '1 day'
        union all
        select id from booking
        where coach_id = person_id and ends_at > :now
          and starts_at > cast(:now as timestamptz) - interval '1 day'
        offset 0
      ) session
      """;

  /** Two at once take different rows, and wait for one another only over the same booking. */
  static final String FOLLOW =
      """
      with
      taken as (
        delete from booking_to_follow
        where ctid = any (array(
          select ctid from booking_to_follow limit :most for update skip locked))
        returning booking_id
      ),
      changed as materialized (
        select distinct b.id, b.client_id, b.coach_id, b.status
        from taken t join booking b on b.id = t.booking_id
      ),
      touched as (
        update calendar_link l
        set status = 'pending', attempts = 0, last_error = null, next_try = :now,
            request = request + 1
        from changed c where l.booking_id = c.id
        returning l.person_id, l.provider
      ),
      made as (
        insert into calendar_link (%s)
        select who.person_id, first.provider, c.id, coalesce(p.timezone, 'UTC'), 0, null, -1,
               'pending', 0, null, cast(:now as timestamptz), 1
        from changed c
        cross join lateral (select c.client_id as person_id union select c.coach_id) who
        cross join lateral (
          select provider from calendar_connection
          where person_id = who.person_id and status = 'connected'
          order by connected_at, provider collate "C" limit 1
        ) first
        left join person p on p.id = who.person_id
        where c.status = 'confirmed'
        on conflict do nothing
        returning person_id, provider
      )
      select n.taken, a.person_id, a.provider
      from (select count(*) as taken from taken) n
      left join (
        select c.person_id, c.provider
        from (select * from touched union select * from made) l
        join calendar_connection c on c.person_id = l.person_id and c.provider = l.provider
        where c.status = 'connected'
      ) a on true
      """
          .formatted(LinkRow.COLUMNS);

  private final Sql sql;

  FollowBookings(Sql sql) {
    this.sql = sql;
  }

  Followed follow(int most, Instant now) {
    var found =
        sql.run(handle -> {
          handle.createUpdate(CATCH_UP).bind("now", now).execute();
          var query =
              handle
                  .createQuery(FOLLOW)
                  .bind("most", most)
                  .bind("now", now.truncatedTo(ChronoUnit.MILLIS));
          return CountedPage.read(query, ConnectionRow::account);
        });
    return new Followed(Set.copyOf(found.items()), found.total() == most);
  }
}
