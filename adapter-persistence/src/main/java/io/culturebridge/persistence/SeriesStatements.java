package io.culturebridge.persistence;

/**
 * The statements that read and write series, each for all its bookings at once. Writers hold the
 * coach's lock from before they look until they commit.
 */
final class SeriesStatements {

  static final String FIND =
      "select id, client_id, coach_id, rrule, timezone, created_at from series where id = :id";

  static final String SESSIONS =
      """
      select s.local_time, b.id, %s
      from series_session s
      join booking b on b.id = s.booking_id and b.coach_id = s.coach_id
      where s.series_id = :id
      """
          .formatted(BookingRow.columns("b"));

  static final String OF = "select series_id from series_session where booking_id = :booking";

  /**
   * Bookings on their way to other slots stand where nobody books, beyond the year 9999, so that
   * none is in another one's way. As many days later as 8,400 years of the Gregorian calendar have.
   */
  static final String STEP_ASIDE =
      """
      update booking
      set starts_at = starts_at + aside.by, ends_at = ends_at + aside.by,
          occupied = tstzrange(lower(occupied) + aside.by, upper(occupied) + aside.by)
      from (select make_interval(hours => 24 * 3068037) as by) aside
      where coach_id = :coach_id and id = any (cast(:ids as uuid[]))
      """;

  private static final String ITEM =
      """
      item as (
        select * from unnest(
          cast(:ids as uuid[]), cast(:starts_at as timestamptz[]), cast(:ends_at as timestamptz[]),
          cast(:occupied_from as timestamptz[]), cast(:occupied_to as timestamptz[]),
          cast(:statuses as text[]), cast(:sequences as integer[]),
          cast(:local_times as timestamp[]))
        as i (id, starts_at, ends_at, occupied_from, occupied_to, status, sequence, local_time)
      )
      """;

  private static final String TOGETHER =
      """
      together as (
        insert into told_together (booking_id, sequence, coach_id, lead_id, lead_sequence)
        select written.id, written.sequence, written.coach_id, lead.id, lead.sequence
        from written cross join (select id, sequence from written order by starts_at limit 1) lead
        where (select count(*) from written) > 1
      )
      """;

  static final String ADD =
      """
      with
      %s,
      written as (
        insert into booking (id, %s, occupied)
        select id, :coach_id, :client_id, starts_at, ends_at, status, :notes, null, null, sequence,
               :now, :now, tstzrange(occupied_from, occupied_to)
        from item
        returning *
      ),
      %s,
      %s,
      made as (
        insert into series (id, coach_id, client_id, rrule, timezone, created_at)
        values (:series_id, :coach_id, :client_id, :rrule, :timezone, :now)
      ),
      joined as (
        insert into series_session (booking_id, series_id, coach_id, local_time)
        select id, :series_id, :coach_id, local_time from item
      )
      select count(*) from written
      """
          .formatted(ITEM, BookingRow.COLUMNS, BookingStatements.HISTORY, TOGETHER);

  /** What stays where it is keeps what it occupies. */
  static final String CHANGE =
      """
      with
      %s,
      written as (
        update booking b
        set starts_at = i.starts_at, ends_at = i.ends_at, status = i.status,
            sequence = i.sequence, updated_at = :now,
            occupied = case when i.occupied_from is null then b.occupied
                            else tstzrange(i.occupied_from, i.occupied_to) end
        from item i
        where b.id = i.id and b.coach_id = :coach_id and b.sequence = i.sequence - 1
        returning b.*
      ),
      %s,
      %s,
      moved as (
        update series_session s set local_time = i.local_time
        from item i
        where s.booking_id = i.id and s.coach_id = :coach_id and i.local_time is not null
      )
      select count(*) from written
      """
          .formatted(ITEM, BookingStatements.HISTORY, TOGETHER);

  private SeriesStatements() {}
}
