package io.culturebridge.domain.analytics;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What figures are asked about: the sessions that start in a stretch of time, and how they are put
 * into buckets. A bucket is one or more whole local days, which last 23 or 25 hours where the
 * clocks change; the range cuts the first and the last one.
 *
 * @param time sessions start in it; whole seconds, UTC, the end not included
 * @param zone of the days, and of the hours that clocks show
 */
public record AnalyticsRange(TimeSlot time, ZoneId zone, BucketLength bucket) {

  /** As local dates tell: from a day to the same day two years later. */
  public static final Period LONGEST = Period.ofYears(2);

  /** Tells whether it goes on for more than {@link #LONGEST}. */
  public boolean isTooLong() {
    return time.end().isAfter(time.start().atZone(zone).plus(LONGEST).toInstant());
  }

  /** One or more, in order, each beginning where the one before ends; together the whole range. */
  public List<TimeSlot> buckets() {
    var buckets = new ArrayList<TimeSlot>();
    var first = bucket.firstDate(LocalDate.ofInstant(time.start(), zone));
    var start = time.start();
    while (start.isBefore(time.end())) {
      first = bucket.next(first);
      var end = earlier(startOf(first), time.end());
      // a zone that skips a day has none that begins on it
      if (end.isAfter(start)) {
        buckets.add(TimeSlot.of(start, end));
        start = end;
      }
    }
    return List.copyOf(buckets);
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
