package io.culturebridge.persistence;

import io.culturebridge.domain.analytics.ClientCounts;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionCounts;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The figures of each of some coaches for a stretch of time, in one statement. */
final class CoachTotals {

  /** One coach after the other by an index; the late ones of all at once, who are few. */
  private static final String TOTALS =
      AnalyticsStatements.filled(
          """
          select who.id, pending, confirmed, completed, cancelled, seconds,
            middle[1] + middle[2], newcomers, clients - newcomers,
            by_client, by_coach, by_admin, by_system
          from unnest(cast(:coaches as uuid[])) who (id)
          cross join lateral (
            select count(*) filter (where b.status = 'pending') as pending,
              count(*) filter (where b.status = 'confirmed') as confirmed,
              count(*) filter (where b.status = 'completed') as completed,
              count(*) filter (where b.status = 'cancelled') as cancelled,
              cast(date_part('epoch', sum(b.ends_at - b.starts_at)
                filter (where b.status <> 'cancelled')) as bigint) as seconds,
              {middle} as middle
            from booking b where {whose} {in_range}) session
          cross join lateral (
            select count(*) as clients, count(*) filter (where starts_at >= :from) as newcomers
            from ({first_sessions}) first_session) client
          left join (
            select b.coach_id,
              count(*) filter (where c.actor_role = 'client') as by_client,
              count(*) filter (where c.actor_role = 'coach') as by_coach,
              count(*) filter (where c.actor_role = 'admin') as by_admin,
              count(*) filter (where c.actor_role = 'system') as by_system
            from %s
            group by b.coach_id) late on late.coach_id = who.id
          """
              .formatted(
                  AnalyticsStatements.filled(
                      AnalyticsStatements.CANCELLED_LATE,
                      "b.coach_id = any(cast(:coaches as uuid[])) and")),
          "b.coach_id = who.id and");

  private CoachTotals() {}

  static Map<CoachId, SessionFigures> ask(
      Handle handle, Collection<CoachId> coaches, TimeSlot time) {
    return handle
        .createQuery(TOTALS)
        .bindArray("coaches", UUID.class, coaches.stream().map(CoachId::value).toList())
        .bind("from", time.start())
        .bind("to", time.end())
        .bind("notice", LateCancellations.NOTICE.toSeconds())
        .map((row, context) -> Map.entry(new CoachId(row.getObject(1, UUID.class)), figures(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Where nothing is to be counted there is null, which is read as 0. */
  private static SessionFigures figures(ResultSet row) throws SQLException {
    return new SessionFigures(
        new SessionCounts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        Duration.ofSeconds(row.getLong(6)),
        new LateCancellations(row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13)),
        median(row),
        new ClientCounts(row.getLong(8), row.getLong(9)));
  }

  private static @Nullable Duration median(ResultSet row) throws SQLException {
    long both = row.getLong(7);
    return row.wasNull() ? null : AnalyticsRow.median(both);
  }
}
