package io.culturebridge.persistence;

import io.culturebridge.domain.analytics.ClientCounts;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionCounts;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.analytics.WeeklyHourCount;
import io.culturebridge.domain.booking.BookingStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the rows of {@link AnalyticsStatements} about one coach, or all, where they belong. */
final class SessionFiguresRows {

  private static final int HOURS_PER_DAY = 24;
  private static final int HOURS_PER_WEEK = 168;

  /** Hours are counted from a Thursday, weeks from Monday. */
  private static final int EPOCH_WAS_THURSDAY = 3 * HOURS_PER_DAY;

  private final List<Bucket> buckets;
  private final long[] hours = new long[HOURS_PER_WEEK];

  SessionFiguresRows(int buckets) {
    this.buckets = Stream.generate(Bucket::new).limit(1L + buckets).toList();
  }

  void addSessions(ResultSet row) throws SQLException {
    if (row.getString(3) == null) {
      hours[(row.getInt(4) + EPOCH_WAS_THURSDAY) % HOURS_PER_WEEK] = row.getLong(5);
      return;
    }
    var status = BookingStatus.ofWord(row.getString(3)).orElseThrow();
    for (int b : new int[] {0, row.getInt(2)}) {
      buckets.get(b).add(status, row.getLong(5), Duration.ofSeconds(row.getLong(6)));
    }
  }

  /** Stretches are counted from 1, and the whole range is the first. */
  void addMedian(ResultSet row) throws SQLException {
    long micros = Math.round(1e6 * row.getDouble(3));
    buckets.get(row.getInt(2) - 1).median = Duration.of(micros, ChronoUnit.MICROS);
  }

  /** What is true of the whole range is true of its only bucket. */
  void copyMedian() {
    buckets.getLast().median = buckets.getFirst().median;
  }

  void addClients(ResultSet row) throws SQLException {
    var bucket = buckets.get(row.getInt(2));
    bucket.clients += row.getLong(3);
    bucket.newcomers += row.getLong(4);
  }

  void addLate(ResultSet row) throws SQLException {
    var by = ActorRow.role(row.getString(3));
    for (int b : new int[] {0, row.getInt(2)}) {
      buckets.get(b).late = buckets.get(b).late.plus(by, row.getLong(4));
    }
  }

  SessionFigures total() {
    return buckets.getFirst().figures();
  }

  SessionReport report() {
    return new SessionReport(
        total(), buckets.stream().skip(1).map(Bucket::figures).toList(), weeklyHours());
  }

  private List<WeeklyHourCount> weeklyHours() {
    var counts = new ArrayList<WeeklyHourCount>();
    for (int hour = 0; hour < HOURS_PER_WEEK; hour++) {
      if (hours[hour] > 0) {
        counts.add(
            new WeeklyHourCount(
                DayOfWeek.of(hour / HOURS_PER_DAY + 1), hour % HOURS_PER_DAY, hours[hour]));
      }
    }
    return counts;
  }

  private static final class Bucket {

    private SessionCounts counts = SessionCounts.none();
    private Duration booked = Duration.ZERO;
    private LateCancellations late = LateCancellations.none();
    private @Nullable Duration median;
    private long clients;
    private long newcomers;

    void add(BookingStatus status, long sessions, Duration length) {
      counts = counts.plus(status, sessions);
      booked = status == BookingStatus.CANCELLED ? booked : booked.plus(length);
    }

    SessionFigures figures() {
      return new SessionFigures(
          counts, booked, late, median, new ClientCounts(newcomers, clients - newcomers));
    }
  }
}
