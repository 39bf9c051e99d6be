package io.culturebridge.persistence;

import static java.util.Objects.requireNonNull;

import io.culturebridge.domain.analytics.ClientCounts;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionCounts;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.analytics.WeeklyHourCount;
import io.culturebridge.domain.booking.BookingStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the rows of {@link AnalyticsStatements} where they belong. */
final class SessionFiguresRows {

  private static final int HOURS_PER_DAY = 24;
  private static final int HOURS_PER_WEEK = 168;

  /** Hours are counted from a Thursday, weeks from Monday. */
  private static final int EPOCH_WAS_THURSDAY = 3 * HOURS_PER_DAY;

  private final Bucket total = new Bucket();
  private final List<Bucket> buckets;
  private final long[] hours = new long[HOURS_PER_WEEK];

  SessionFiguresRows(int buckets) {
    this.buckets = Stream.generate(Bucket::new).limit(buckets).toList();
  }

  void add(AnalyticsRow row) {
    switch (row.kind()) {
      case "sessions" -> addSessions(row.which(), status(row), row.number(), row.seconds());
      case "hour" -> addHour(row.which(), status(row), row.number());
      case "median" -> bucket(row.which()).median = AnalyticsRow.median(row.number());
      case "clients" -> bucket(row.which()).clients = row.number();
      case "first" -> addFirst(row.which(), row.number());
      case "late" -> addLate(row.which(), requireNonNull(row.word()), row.number());
      default -> throw new IllegalStateException(row.kind());
    }
  }

  private static BookingStatus status(AnalyticsRow row) {
    return BookingStatus.ofWord(requireNonNull(row.word())).orElseThrow();
  }

  private void addSessions(int which, BookingStatus status, long sessions, long seconds) {
    for (var bucket : List.of(total, bucket(which))) {
      bucket.counts = bucket.counts.plus(status, sessions);
      if (status != BookingStatus.CANCELLED) {
        bucket.booked = bucket.booked.plusSeconds(seconds);
      }
    }
  }

  private void addHour(int hour, BookingStatus status, long sessions) {
    if (status != BookingStatus.CANCELLED) {
      hours[Math.floorMod(hour + EPOCH_WAS_THURSDAY, HOURS_PER_WEEK)] += sessions;
    }
  }

  /** Clients whose first session ever is in that bucket, or before the range. */
  private void addFirst(int which, long clients) {
    total.clients += clients;
    if (which > 0) {
      total.newcomers += clients;
      bucket(which).newcomers = clients;
    }
  }

  private void addLate(int which, String role, long sessions) {
    for (var bucket : List.of(total, bucket(which))) {
      bucket.late = bucket.late.plus(ActorRow.role(role), sessions);
    }
  }

  private Bucket bucket(int which) {
    return which == 0 ? total : buckets.get(which - 1);
  }

  /** What is true of the whole range is true of its only bucket. */
  SessionReport report() {
    var each = buckets.size() == 1 ? List.of(total) : buckets;
    return new SessionReport(
        total.figures(), each.stream().map(Bucket::figures).toList(), weeklyHours());
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

    SessionFigures figures() {
      return new SessionFigures(
          counts, booked, late, median, new ClientCounts(newcomers, clients - newcomers));
    }
  }
}
