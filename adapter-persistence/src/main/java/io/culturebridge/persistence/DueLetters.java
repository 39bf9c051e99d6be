package io.culturebridge.persistence;

import static io.culturebridge.domain.notification.DropReason.BEGUN;
import static io.culturebridge.domain.notification.DropReason.MOVED;
import static io.culturebridge.domain.notification.DropReason.NOT_CONFIRMED;
import static io.culturebridge.domain.notification.DropReason.NOT_WANTED;
import static io.culturebridge.domain.notification.DropReason.UNKNOWN;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes on what is due, and reads everything there is to tell, in one statement, and in another one
 * which changes were made together. Several at once take different notifications.
 */
final class DueLetters {

  private static final int TOTAL = 1;
  private static final int BOOKING = TOTAL + NotificationRow.WIDTH + 1;
  private static final int CLIENT = BOOKING + BookingRow.WIDTH;
  private static final int COACH = CLIENT + PersonRow.WIDTH;
  private static final int ACTOR = COACH + PersonRow.WIDTH;
  private static final int BEFORE = ACTOR + 2;
  private static final int LANGUAGE = BEFORE + 2;

  static final String TAKE =
      """
      with
      due as materialized (
        select * from notification where next_try <= :now
        order by next_try, sequence, id limit :most for update skip locked
      ),
      judged as materialized (
        select d.id, d.next_try as waiting_since, %1$s as language,
               case when not %2$s then '%3$s'
                    when client.id is null or coach.id is null then '%4$s'
                    when d.kind <> 'reminder' then null
                    when b.status <> 'confirmed' then '%5$s'
                    when b.starts_at <> d.due_at + make_interval(mins => d.ahead_minutes) then '%6$s'
                    when b.starts_at <= :now then '%7$s' end as why
        from due d
        left join booking b on b.id = d.booking_id
        left join person client on client.id = b.client_id
        left join person coach on coach.id = b.coach_id
        left join notification_preferences p on p.person_id = d.person_id
      ),
      taken as (
        update notification n
        set next_try = case when j.why is null then cast(:until as timestamptz) end,
            status = case when j.why is null then n.status else 'dropped' end,
            last_error = coalesce(j.why, n.last_error), touched_at = :now
        from judged j where n.id = j.id
        returning n.*, j.why, j.waiting_since, j.language
      )
      select total.of_all, letter.*
      from (select count(*) as of_all from due) total
      left join (
        select %8$s, b.*, %9$s, %10$s, by.actor_id, by.actor_role,
               earlier.starts_at, earlier.ends_at, n.language
        from taken n
        cross join lateral (
          select booking_id, %11$s from booking_change
          where n.kind <> 'reminder' and booking_id = n.booking_id and sequence = n.sequence
          union all
          select id, %11$s from booking where n.kind = 'reminder' and id = n.booking_id
        ) b
        join person client on client.id = b.client_id
        join person coach on coach.id = b.coach_id
        left join booking_change by
          on n.kind <> 'reminder' and by.booking_id = n.booking_id and by.sequence = n.sequence
        left join booking_change earlier
          on n.kind = 'rescheduled' and earlier.booking_id = n.booking_id
          and earlier.sequence = n.sequence - 1
        where n.why is null
        order by n.waiting_since, n.sequence, n.id
      ) letter on true
      """
          .formatted(
              PreferencesRow.LANGUAGE,
              PreferencesRow.WANTS_MAIL,
              NOT_WANTED.sentence(),
              UNKNOWN.sentence(),
              NOT_CONFIRMED.sentence(),
              MOVED.sentence(),
              BEGUN.sentence(),
              NotificationRow.columns("n"),
              PersonRow.columns("client"),
              PersonRow.columns("coach"),
              BookingRow.COLUMNS);

  private final Sql sql;

  DueLetters(Sql sql) {
    this.sql = sql;
  }

  /** As many of those due as are to be sent; none only when there are none. */
  List<Letter> take(int most, Instant now, Duration lease) {
    CountedPage<Letter> taken;
    do {
      taken = takeOrDrop(most, now, lease);
    } while (taken.items().isEmpty() && taken.total() > 0);
    return new ToldTogether(sql).addTo(taken.items());
  }

  private CountedPage<Letter> takeOrDrop(int most, Instant now, Duration lease) {
    return sql.run(handle -> {
      var query =
          handle
              .createQuery(TAKE)
              .bind("most", most)
              .bind("now", now)
              .bind("until", now.plus(lease).truncatedTo(ChronoUnit.MILLIS));
      return CountedPage.read(query, DueLetters::letter);
    });
  }

  private static Letter letter(ResultSet row, int first) throws SQLException {
    return new Letter(
        NotificationRow.map(row, first),
        new BookingDetails(
            BookingRow.map(row, BOOKING), PersonRow.map(row, CLIENT), PersonRow.map(row, COACH)),
        actor(row),
        before(row),
        Locale.forLanguageTag(row.getString(LANGUAGE)));
  }

  private static @Nullable Actor actor(ResultSet row) throws SQLException {
    return row.getObject(ACTOR) == null ? null : ActorRow.map(row, ACTOR);
  }

  private static @Nullable TimeSlot before(ResultSet row) throws SQLException {
    var start = row.getTimestamp(BEFORE);
    var end = row.getTimestamp(BEFORE + 1);
    return start == null ? null : TimeSlot.of(start.toInstant(), end.toInstant());
  }
}
