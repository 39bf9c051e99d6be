package io.culturebridge.persistence;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * One question about figures, asked in two statements.
 *
 * @param coach whose sessions are meant; null for all
 */
record AnalyticsQuestion(@Nullable CoachId coach, AnalyticsRange range, List<TimeSlot> buckets) {

  static AnalyticsQuestion about(@Nullable CoachId coach, AnalyticsRange range) {
    return new AnalyticsQuestion(coach, range, range.buckets());
  }

  SessionReport ask(Handle handle) {
    handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    var rows = new SessionFiguresRows(buckets.size());
    AnalyticsStatements.about(coach == null ? "" : "b.coach_id = :coach and")
        .forEach(statement -> read(handle.createQuery(statement), rows));
    return rows.report();
  }

  private void read(Query query, SessionFiguresRows rows) {
    var changes = clockChanges();
    var each = buckets.size() == 1 ? List.<TimeSlot>of() : buckets;
    query
        .bind("coach", coach == null ? null : coach.value())
        .bind("from", range.time().start())
        .bind("to", range.time().end())
        .bind("notice", LateCancellations.NOTICE.toSeconds())
        .bindArray("starts", Double.class, seconds(buckets.stream().map(TimeSlot::start)))
        .bindArray("each_start", Double.class, seconds(each.stream().map(TimeSlot::start)))
        .bindArray("each_end", Double.class, seconds(each.stream().map(TimeSlot::end)))
        .bindArray("changes", Double.class, seconds(changes.stream()))
        .bindArray("offsets", Integer.class, changes.stream().map(this::offsetSeconds).toList())
        .map((row, context) -> AnalyticsRow.map(row))
        .forEach(rows::add);
  }

  /** When the clocks begin to show what they show from there on: at the start, and at changes. */
  private List<Instant> clockChanges() {
    var changes = new ArrayList<>(List.of(range.time().start()));
    var rules = range.zone().getRules();
    @Nullable ZoneOffsetTransition next = rules.nextTransition(range.time().start());
    while (next != null && next.getInstant().isBefore(range.time().end())) {
      changes.add(next.getInstant());
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  private int offsetSeconds(Instant instant) {
    return range.zone().getRules().getOffset(instant).getTotalSeconds();
  }

  private static List<Double> seconds(Stream<Instant> instants) {
    return instants.map(instant -> (double) instant.getEpochSecond()).toList();
  }
}
