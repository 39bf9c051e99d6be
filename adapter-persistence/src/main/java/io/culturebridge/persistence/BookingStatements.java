package io.culturebridge.persistence;

/**
 * The statements that write a booking, its history, that people are to be told and calendars to
 * follow, and the kept answer: each is one transaction.
 *
 * <p>Two locks order the writers, both gone at the end of the statement. The key's is only tried: a
 * second request with the same key is told at once that the first is still running. The coach's is
 * their row of person, which every write of a booking changes anyway, and it is waited for: without
 * it, writers of overlapping slots would deadlock on each other under the exclusion constraint,
 * which alone decides who gets the slot. Whoever can see that a slot is taken does not queue for
 * it; who was in the queue when it was taken gets the constraint's error, for {@code on conflict do
 * nothing} would have every booking search the constraint's index once more.
 */
final class BookingStatements {

  /**
   * The coach's lock, and word that whoever has read the coach's bookings is to read them again.
   * Who waited for it is held to the row as it is after the wait.
   */
  static final String LANE =
      """
      update person set bookings_version = gen_random_uuid()
      where id = :coach_id
      """;

  private static final String CLAIM_HOLDS =
      """
      role = 'coach' and schedule_version is not distinct from cast(:schedule_version as bigint)
          and (:calendars_seen or not calendar_connected)
          and (select is_open from gate)
      """;

  private static final String LOCK_KEY =
      """
      gate as materialized (
        select case when cast(:key as text) is null then true
                    else pg_try_advisory_xact_lock(:key_lock) end as is_open
      ),
      """;

  /** Counted only once the coach's lock is held: a limit is a promise. */
  private static final String DAY =
      """
      day as materialized (
        select cast(:day_most as integer) is null
            or sessions_starting(:coach_id, :day_start, :day_end, :id) < :day_most as has_room
        from lane
      ),
      """;

  /**
   * Goes by a preceding part named {@code written}, which is bookings of one coach as they are now.
   */
  static final String HISTORY =
      """
      recorded as (
        insert into booking_change (type, actor_id, actor_role, booking_id, %1$s)
        select :type, :actor_id, :actor_role, id, %1$s from written
      ),
      to_follow as (
        insert into booking_to_follow (booking_id) select id from written
      ),
      to_tell as (
        insert into booking_to_tell (booking_id, sequence) select id, sequence from written
      )
      """
          .formatted(BookingRow.COLUMNS);

  private static final String RECORD =
      HISTORY
          + """
          , kept as (
            insert into idempotency_key (user_id, key, fingerprint, answer, kept_at)
            select :key_user, :key, :fingerprint, :answer, :kept_at from written
            where cast(:key as text) is not null
          )
          """;

  /**
   * Sessions are no longer than a day, so that the coach's list tells which ones are in the way.
   */
  static final String ADD =
      """
      with
      %s
      taken as materialized (
        select exists (
          select from booking
          where coach_id = :coach_id and starts_at < :ends_at and ends_at > :starts_at
            and starts_at > cast(:starts_at as timestamptz) - interval '1 day'
            and status in ('pending', 'confirmed')) as is_taken
      ),
      lane as (
        %s and %s and active and not (select is_taken from taken)
        returning id
      ),
      %s
      written as (
        insert into booking (id, %s, occupied)
        select :id, :coach_id, :client_id, :starts_at, :ends_at, :status, :notes, :payment_id,
               :meeting_link, :sequence, :created_at, :updated_at,
               tstzrange(:occupied_from, :occupied_to)
        from day where has_room
        returning *
      ),
      %s
      select exists (select from written), (select is_open from gate), (select has_room from day),
             (select is_taken from taken),
             (select active from person
              where id = :coach_id and role = 'coach' and not exists (select from written))
      """
          .formatted(LOCK_KEY, LANE, CLAIM_HOLDS, DAY, BookingRow.COLUMNS, RECORD);

  /** What changes where it is keeps what it occupies, whatever its coach has published since. */
  static final String REPLACE =
      """
      with
      %s
      lane as (
        %s and (select is_open from gate)
        returning id
      ),
      written as (
        update booking
        set status = :status, notes = :notes, payment_id = :payment_id,
            meeting_link = :meeting_link, sequence = :sequence, updated_at = :updated_at
        from lane
        where booking.id = :id and coach_id = :coach_id and sequence = :sequence - 1
        returning booking.*
      ),
      %s
      select exists (select from written), (select is_open from gate), true, false, true
      """
          .formatted(LOCK_KEY, LANE, RECORD);

  static final String MOVE =
      """
      with
      %s
      lane as (
        %s and %s
        returning id
      ),
      %s
      written as (
        update booking
        set starts_at = :starts_at, ends_at = :ends_at,
            occupied = tstzrange(:occupied_from, :occupied_to), notes = :notes,
            sequence = :sequence, updated_at = :updated_at
        from day
        where has_room and id = :id and coach_id = :coach_id and sequence = :sequence - 1
        returning booking.*
      ),
      %s
      select exists (select from written), (select is_open from gate), (select has_room from day),
             false, true
      """
          .formatted(LOCK_KEY, LANE, CLAIM_HOLDS, DAY, RECORD);

  private BookingStatements() {}
}
