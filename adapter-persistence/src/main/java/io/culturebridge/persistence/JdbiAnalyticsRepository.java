package io.culturebridge.persistence;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.AnalyticsRepository;
import io.culturebridge.domain.analytics.ScheduleUse;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** {@link AnalyticsRepository} on PostgreSQL, which does the counting. */
final class JdbiAnalyticsRepository implements AnalyticsRepository {

  private static final String COACHES =
      """
      select total.of_all, page.*
      from (select count(*) as of_all from person where role = 'coach') total
      left join (
        select %s from person p where p.role = 'coach'
        order by p.name, p.id limit :limit offset :skip
      ) page on true
      order by page.name, page.id
      """
          .formatted(PersonRow.columns("p"));

  private static final String SCHEDULES =
      "select coach_id, "
          + ScheduleRow.COLUMNS
          + " from coach_schedule where coach_id = any(:coaches)";

  private static final String SCHEDULES_IN_USE =
      """
      select count(*), %1$s
      from (select id from person where role = 'coach' and active) coach
      left join coach_schedule on coach_id = coach.id
      group by %1$s
      """
          .formatted(ScheduleRow.COLUMNS);

  /**
   * All statements of one question see the same bookings. They are planned for their values each
   * time: a plan for any range takes every range for a short one.
   */
  private static final String TOGETHER =
      "set transaction isolation level repeatable read, read only;"
          + " set local plan_cache_mode = force_custom_plan;";

  /** Starting another process would take longer than the work. */
  private static final String FEW = TOGETHER + " set local max_parallel_workers_per_gather = 0";

  /** A million lead times are sorted in memory. */
  private static final String MANY = TOGETHER + " set local work_mem = '64MB'";

  /** How long figures of all wait until those before them are counted. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Sql sql;

  /** Counting all takes a connection for long: bookings must find others free. */
  private final Turns turns;

  JdbiAnalyticsRepository(Sql sql, Turns turns) {
    this.sql = sql;
    this.turns = turns;
  }

  @Override
  public SessionReport ofCoach(CoachId coach, AnalyticsRange range) {
    return together(FEW, AnalyticsQuestion.about(coach, range)::ask);
  }

  @Override
  public SessionReport ofAll(AnalyticsRange range) {
    return turns.take(() -> together(MANY, AnalyticsQuestion.about(null, range)::ask));
  }

  @Override
  public Map<CoachId, SessionFigures> totals(Collection<CoachId> coaches, TimeSlot time) {
    return turns.take(() -> together(FEW, handle -> CoachTotals.ask(handle, coaches, time)));
  }

  private <T> T together(String settings, Function<Handle, T> work) {
    return sql.run(handle ->
        handle.inTransaction(alone -> {
          alone.execute(settings);
          return work.apply(alone);
        }));
  }

  @Override
  public CoachPage coaches(Page page) {
    var found =
        sql.run(handle ->
            CountedPage.read(
                handle.createQuery(COACHES).bind("skip", page.skip()).bind("limit", page.limit()),
                PersonRow::map));
    return new CoachPage(found.items(), found.total());
  }

  @Override
  public Map<CoachId, Schedule> schedules(Collection<CoachId> coaches) {
    var ids = coaches.stream().map(CoachId::value).toList();
    return sql.run(handle ->
        handle
            .createQuery(SCHEDULES)
            .bindArray("coaches", UUID.class, ids)
            .map((row, context) ->
                Map.entry(new CoachId(row.getObject(1, UUID.class)), ScheduleRow.map(row, 2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<ScheduleUse> schedulesInUse() {
    Map<Schedule, Long> uses = new HashMap<>();
    sql.run(handle -> handle.createQuery(SCHEDULES_IN_USE).map((row, context) -> use(row)).list())
        .forEach(use -> uses.merge(use.schedule(), use.coaches(), Long::sum));
    return uses.entrySet().stream()
        .map(use -> new ScheduleUse(use.getKey(), use.getValue()))
        .toList();
  }

  private static ScheduleUse use(ResultSet row) throws SQLException {
    var schedule = row.getString(2) == null ? Schedule.standard() : ScheduleRow.map(row, 2);
    return new ScheduleUse(schedule, row.getLong(1));
  }
}
