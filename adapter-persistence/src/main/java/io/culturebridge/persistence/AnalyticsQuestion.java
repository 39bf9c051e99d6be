package io.culturebridge.persistence;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * One question about figures, asked in four statements.
 *
 * @param coaches whose sessions are meant, one by one; none means all sessions together
 */
record AnalyticsQuestion(
    List<CoachId> coaches, TimeSlot time, List<TimeSlot> buckets, ZoneId zone) {

  /**
   * All four see the same bookings. They are planned for their values each time: a plan for any
   * range takes every range for a short one.
   */
  private static final String TOGETHER =
      "set transaction isolation level repeatable read, read only;"
          + " set local plan_cache_mode = force_custom_plan";

  static AnalyticsQuestion about(List<CoachId> coaches, AnalyticsRange range) {
    return new AnalyticsQuestion(coaches, range.time(), range.buckets(), range.zone());
  }

  /** The answer for each of the coaches, in their order, or the one answer for all. */
  List<SessionFiguresRows> ask(Handle handle) {
    handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return handle.inTransaction(alone -> {
      alone.execute(TOGETHER);
      var answers =
          Stream.generate(() -> new SessionFiguresRows(buckets.size()))
              .limit(Math.max(1, coaches.size()))
              .toList();
      read(alone, AnalyticsStatements.SESSIONS, answers, SessionFiguresRows::addSessions);
      read(alone, AnalyticsStatements.MEDIANS, answers, SessionFiguresRows::addMedian);
      if (isOneBucket()) {
        answers.forEach(SessionFiguresRows::copyMedian);
      }
      read(alone, AnalyticsStatements.CLIENTS, answers, SessionFiguresRows::addClients);
      read(alone, AnalyticsStatements.LATE, answers, SessionFiguresRows::addLate);
      return answers;
    });
  }

  private void read(
      Handle handle, String statement, List<SessionFiguresRows> answers, Reading reading) {
    var text =
        coaches.isEmpty()
            ? AnalyticsStatements.ofAll(statement)
            : AnalyticsStatements.ofCoaches(statement);
    bind(handle.createQuery(text))
        .scanResultSet((rows, context) -> {
          try (context) {
            var found = rows.get();
            while (found.next()) {
              reading.add(answers.get(found.getInt(1) - 1), found);
            }
            return answers;
          }
        });
  }

  private Query bind(Query query) {
    var stretches = stretches();
    var changes = clockChanges();
    return query
        .bind("from", time.start())
        .bind("to", time.end())
        .bind("notice", LateCancellations.NOTICE.toSeconds())
        .bindArray("coaches", UUID.class, coaches.stream().map(CoachId::value).toList())
        .bindArray("starts", Double.class, seconds(buckets.stream().map(TimeSlot::start)))
        .bindArray("stretch_starts", Double.class, seconds(stretches.stream().map(TimeSlot::start)))
        .bindArray("stretch_ends", Double.class, seconds(stretches.stream().map(TimeSlot::end)))
        .bindArray("changes", Double.class, seconds(changes.stream()))
        .bindArray("offsets", Integer.class, changes.stream().map(this::offsetSeconds).toList());
  }

  /** The whole range and the buckets, unless they are the same. */
  private List<TimeSlot> stretches() {
    return isOneBucket()
        ? List.of(time)
        : Stream.concat(Stream.of(time), buckets.stream()).toList();
  }

  private boolean isOneBucket() {
    return buckets.size() == 1;
  }

  /** When the clocks begin to show what they show from there on: at the start, and at changes. */
  private List<Instant> clockChanges() {
    var changes = new ArrayList<>(List.of(time.start()));
    var rules = zone.getRules();
    @Nullable ZoneOffsetTransition next = rules.nextTransition(time.start());
    while (next != null && next.getInstant().isBefore(time.end())) {
      changes.add(next.getInstant());
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  private int offsetSeconds(Instant instant) {
    return zone.getRules().getOffset(instant).getTotalSeconds();
  }

  private static List<Double> seconds(Stream<Instant> instants) {
    return instants.map(instant -> (double) instant.getEpochSecond()).toList();
  }

  @FunctionalInterface
  private interface Reading {
    void add(SessionFiguresRows answer, ResultSet row) throws SQLException;
  }
}
