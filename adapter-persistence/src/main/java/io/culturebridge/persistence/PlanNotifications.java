package io.culturebridge.persistence;

import static java.util.stream.Collectors.joining;

import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.notification.NotificationKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Plans what changes give rise to, in one statement. A change it takes was written together with
 * its booking, so its snapshot has the booking as it is said to have changed; a later change has a
 * row of its own.
 */
final class PlanNotifications {

  private static final String KINDS =
      Stream.of(ChangeType.values())
          .flatMap(type -> NotificationKind.after(type).map(kind -> pair(type, kind)).stream())
          .collect(joining(", "));

  static final String PLAN =
      """
      with
      taken as (
        delete from booking_to_tell
        where ctid = any (array(
          select ctid from booking_to_tell limit :most for update skip locked))
        returning booking_id, sequence
      ),
      told as (
        insert into notification (id, booking_id, sequence, kind, person_id,
                                  due_at, status, attempts, next_try, touched_at)
        select uuid_of_time(:now), c.booking_id, c.sequence, k.kind, who.person_id,
               at.due, 'planned', 0, at.due, :now
        from taken t
        join booking_change c on c.booking_id = t.booking_id and c.sequence = t.sequence
        join (values %s) k (type, kind) on k.type = c.type
        cross join lateral (select least(c.updated_at, :now) as due) at
        cross join lateral (select c.client_id as person_id union select c.coach_id) who
        left join notification_preferences p on p.person_id = who.person_id
        where %s and not exists (
          select from told_together
          where booking_id = c.booking_id and sequence = c.sequence and lead_id <> c.booking_id)
        on conflict do nothing
      ),
      session as materialized (
        select distinct b.id, b.sequence, b.client_id, b.coach_id, b.starts_at, b.status
        from taken t join booking b on b.id = t.booking_id
      ),
      %s
      select count(*) from taken
      """
          .formatted(KINDS, PreferencesRow.WANTS_MAIL, Reminders.FIT);

  private final Sql sql;

  PlanNotifications(Sql sql) {
    this.sql = sql;
  }

  boolean plan(int most, Instant now) {
    return sql.run(handle -> handle.inTransaction(alone -> plan(alone, most, now))) == most;
  }

  private static int plan(Handle handle, int most, Instant now) {
    handle.execute(Reminders.ALONE);
    return handle
        .createQuery(PLAN)
        .bind("most", most)
        .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
        .mapTo(Integer.class)
        .one();
  }

  private static String pair(ChangeType type, NotificationKind kind) {
    return "('%s', '%s')".formatted(type.word(), kind.word());
  }
}
