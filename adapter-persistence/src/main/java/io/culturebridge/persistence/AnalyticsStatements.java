package io.culturebridge.persistence;

import java.util.List;

/**
 * The statements that compute the figures of one coach, or of all together. Their rows are of
 * kinds: what is told, of which bucket (counted from 1; 0 is the whole range), a word, two numbers.
 *
 * <p>Buckets and what clocks show are told by numbers that come with the question, not by the
 * database's own time zones: its rules may be of another year than ours.
 */
final class AnalyticsStatements {

  /**
   * The two lead times in the middle, in milliseconds; of an odd number the one, twice. Whole
   * numbers are sorted at half the cost of others, which percentile_cont would ask for.
   */
  private static final String MIDDLE =
      """
      percentile_disc(array[0.5, 0.500000001]) within group (
        order by cast(1000 * date_part('epoch', b.starts_at - b.created_at) as bigint))\
      """;

  /** Those that are late, each with its last change: what is cancelled never changes again. */
  static final String CANCELLED_LATE =
      """
      booking b join booking_change c
        on c.booking_id = b.id and c.sequence = b.sequence and c.coach_id = b.coach_id
      where {whose} {in_range} and b.status = 'cancelled'
        and b.starts_at - b.updated_at < make_interval(secs => :notice)\
      """;

  /** When each client had their first session ever, of those who have one in the range. */
  private static final String FIRST_SESSIONS =
      """
      select min(b.starts_at) as starts_at from booking b
      where {whose} b.starts_at < :to and b.status <> 'cancelled'
      group by b.client_id having max(b.starts_at) >= :from\
      """;

  /**
   * Sessions that are alike are counted first, in the order of the index, and only then put where
   * they belong. Hours are those of the week; 0 is Thursday 0:00.
   *
   * <p>The parts have columns of the same types and refer to nothing outside, so that the database
   * may do them side by side.
   */
  private static final String WHOLE =
      """
      select case when hour is null then 'sessions' else 'hour' end, coalesce(bucket, hour),
        status, cast(sum(sessions) as bigint), cast(sum(seconds) as bigint)
      from (
        select width_bucket(epoch, cast(:starts as double precision[])) as bucket,
          cast(floor((epoch + (cast(:offsets as integer[]))[
              width_bucket(epoch, cast(:changes as double precision[]))]
            ) / 3600) as integer) % 168 as hour,
          status, sessions, seconds
        from (
          select date_part('epoch', b.starts_at) as epoch, b.status, count(*) as sessions,
            count(*) * date_part('epoch', b.ends_at - b.starts_at) as seconds
          from booking b where {whose} {in_range}
          group by b.starts_at, b.ends_at, b.status) alike) placed
      group by grouping sets ((bucket, status), (hour, status))
      union all
      select 'first',
        width_bucket(date_part('epoch', starts_at), cast(:starts as double precision[])),
        null, count(*), null
      from ({first_sessions}) first_session
      group by 2
      union all
      select 'median', 0, null, middle[1] + middle[2], null
      from (select {middle} as middle from booking b where {whose} {in_range}) lead
      where middle is not null
      """;

  /**
   * One bucket after the other by the index, told apart or sorted among few. There are none where
   * the only one is the whole range.
   */
  private static final String BUCKETS_AND_LATE =
      """
      select part.kind, bucket.b, null, part.number, null
      from unnest(cast(:each_start as double precision[]), cast(:each_end as double precision[]))
          with ordinality bucket (f, t, b),
        lateral (
          select 'median' as kind, middle[1] + middle[2] as number
          from (select {middle} as middle from booking b where {whose} {in_bucket}) lead
          where middle is not null
          union all
          select 'clients', count(*) from (
            select distinct b.client_id from booking b
            where {whose} {in_bucket} and b.status <> 'cancelled') client) part
      union all
      select 'late',
        width_bucket(date_part('epoch', b.starts_at), cast(:starts as double precision[])),
        c.actor_role, count(*), null
      from {cancelled_late}
      group by 2, 3
      """;

  private AnalyticsStatements() {}

  static List<String> about(String whose) {
    return List.of(filled(WHOLE, whose), filled(BUCKETS_AND_LATE, whose));
  }

  /**
   * A statement about some sessions only.
   *
   * @param whose a condition and "and", or nothing where all are meant
   */
  static String filled(String statement, String whose) {
    return statement
        .replace("{cancelled_late}", CANCELLED_LATE)
        .replace("{first_sessions}", FIRST_SESSIONS)
        .replace("{middle}", MIDDLE)
        .replace("{whose}", whose)
        .replace("{in_range}", "b.starts_at >= :from and b.starts_at < :to")
        .replace(
            "{in_bucket}",
            "b.starts_at >= to_timestamp(bucket.f) and b.starts_at < to_timestamp(bucket.t)");
  }
}
