package io.culturebridge.persistence;

/**
 * The statements that compute figures. Each tells of several at once: column {@code g} says of
 * whose sessions, {@code b} of which bucket, both counted from 1; bucket 0 is the whole range.
 *
 * <p>Buckets and what clocks show are told by numbers that come with the question, not by the
 * database's own time zones: its rules may be of another year than ours.
 */
final class AnalyticsStatements {

  private static final String EPOCH = "date_part('epoch', b.starts_at)";

  private static final String BUCKET =
      "width_bucket(" + EPOCH + ", cast(:starts as double precision[]))";

  private static final String IN_RANGE = "b.starts_at >= :from and b.starts_at < :to";

  /** By status, with the booked seconds, and by hour of the week (0 is Thursday 0:00). */
  static final String SESSIONS =
      """
      with counted as materialized (
        select {g} as g, {bucket} as b, b.status, cast(floor((
            {epoch} + (cast(:offsets as integer[]))[
              width_bucket({epoch}, cast(:changes as double precision[]))]
          ) / 3600) as bigint) % 168 as hour,
          count(*) as sessions, sum(date_part('epoch', b.ends_at - b.starts_at)) as seconds
        from booking b
        where {whose} {in_range}
        group by 1, 2, 3, 4
      )
      select g, b, status, null, cast(sum(sessions) as bigint), cast(sum(seconds) as bigint)
      from counted group by g, b, status
      union all
      select g, null, null, hour, cast(sum(sessions) as bigint), null
      from counted where status <> 'cancelled' group by g, hour
      """;

  /** In seconds. A stretch after the other, so that none is sorted with others. */
  static final String MEDIANS =
      """
      select who.g, stretch.b, found.median
      from {everybody},
        unnest(cast(:stretch_starts as double precision[]),
               cast(:stretch_ends as double precision[])) with ordinality stretch (f, t, b),
        lateral (
          select percentile_cont(0.5) within group (
            order by date_part('epoch', b.starts_at - b.created_at)) as median
          from booking b
          where {whose_id} b.starts_at >= to_timestamp(stretch.f)
            and b.starts_at < to_timestamp(stretch.t)) found
      where found.median is not null
      """;

  /** How many clients, and how many of them are new: rows of one kind each, to be added up. */
  static final String CLIENTS =
      """
      with seen as materialized (
        select {g} as g, b.client_id, {bucket} as b
        from booking b
        where {whose} b.starts_at < :to and b.status <> 'cancelled'
        group by 1, 2, 3
      ),
      client as materialized (
        select g, client_id, min(b) as first_b, max(b) as last_b from seen group by g, client_id
      )
      select g, b, count(*), 0 from seen where b > 0 group by g, b
      union all
      select g, first_b, 0, count(*) from client where first_b > 0 group by g, first_b
      union all
      select g, 0, count(*), count(*) filter (where first_b > 0)
      from client where last_b > 0 group by g
      """;

  /** What is cancelled never changes again: its last change is the cancellation. */
  static final String LATE =
      """
      select {g} as g, {bucket} as b, c.actor_role, count(*)
      from booking b
      join booking_change c
        on c.booking_id = b.id and c.sequence = b.sequence and c.coach_id = b.coach_id
      where {whose} {in_range} and b.status = 'cancelled'
        and b.starts_at - b.updated_at < make_interval(secs => :notice)
      group by 1, 2, 3
      """;

  private AnalyticsStatements() {}

  /** The statement about all sessions together. */
  static String ofAll(String statement) {
    return filled(statement, "1", "", "", "(select 1 as g) who");
  }

  /** The statement about the sessions of each coach of an array. */
  static String ofCoaches(String statement) {
    return filled(
        statement,
        "array_position(cast(:coaches as uuid[]), b.coach_id)",
        "b.coach_id = any(cast(:coaches as uuid[])) and",
        "b.coach_id = who.id and",
        "unnest(cast(:coaches as uuid[])) with ordinality who (id, g)");
  }

  private static String filled(
      String statement, String g, String whose, String whoseId, String everybody) {
    return statement
        .replace("{g}", g)
        .replace("{bucket}", BUCKET)
        .replace("{epoch}", EPOCH)
        .replace("{in_range}", IN_RANGE)
        .replace("{whose}", whose)
        .replace("{whose_id}", whoseId)
        .replace("{everybody}", everybody);
  }
}
