package io.culturebridge.persistence;

import static io.culturebridge.domain.notification.DropReason.MOVED;
import static io.culturebridge.domain.notification.DropReason.NOT_CONFIRMED;
import static io.culturebridge.domain.notification.DropReason.NOT_WANTED;

/** The part of a statement that makes the reminders of some sessions what they should be. */
final class Reminders {

  /**
   * Goes by a preceding part named {@code session}, which is some bookings, each once. A reminder
   * that was dropped and fits again is planned again; one whose time is over is left as it is.
   */
  static final String FIT =
      """
      wanted as materialized (
        select s.id as booking_id, s.sequence, who.person_id, lead.minutes,
               s.starts_at - make_interval(mins => lead.minutes) as due_at
        from session s
        cross join lateral (select s.client_id as person_id union select s.coach_id) who
        left join notification_preferences p on p.person_id = who.person_id
        cross join lateral unnest(%s) lead (minutes)
        where s.status = 'confirmed' and %s
      ),
      planned as (
        insert into notification as n (id, booking_id, sequence, kind, person_id, ahead_minutes,
                                       due_at, status, attempts, next_try, touched_at)
        select uuid_of_time(:now), booking_id, sequence, 'reminder', person_id, minutes,
               due_at, 'planned', 0, due_at, :now
        from wanted where due_at > :now
        on conflict (booking_id, person_id, due_at, ahead_minutes) where kind = 'reminder' do update
        set sequence = excluded.sequence, status = 'planned', attempts = 0, last_error = null,
            next_try = excluded.next_try, touched_at = excluded.touched_at
        where n.status = 'dropped'
      ),
      dropped as (
        update notification n
        set status = 'dropped', next_try = null, touched_at = :now,
            last_error = case when s.status <> 'confirmed' then '%s'
                              when s.starts_at <> n.due_at + make_interval(mins => n.ahead_minutes)
                              then '%s' else '%s' end
        from session s
        where n.booking_id = s.id and n.kind = 'reminder' and n.next_try is not null
          and not exists (
            select from wanted w
            where w.booking_id = n.booking_id and w.person_id = n.person_id
              and w.due_at = n.due_at and w.minutes = n.ahead_minutes)
      )
      """
          .formatted(
              PreferencesRow.REMINDERS,
              PreferencesRow.WANTS_MAIL,
              NOT_CONFIRMED.sentence(),
              MOVED.sentence(),
              NOT_WANTED.sentence());

  /**
   * Whoever plans does so alone: an old view of a booking, or of what somebody wants, must not win
   * over a newer one. The locks of two numbers are others than those of coaches and keys.
   */
  static final String ALONE = "select pg_advisory_xact_lock(4, 0)";

  private Reminders() {}
}
