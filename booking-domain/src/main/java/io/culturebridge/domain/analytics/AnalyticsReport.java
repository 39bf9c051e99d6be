package io.culturebridge.domain.analytics;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a range, of one coach or of all together.
 *
 * @param buckets one for each of the range's
 * @param hours as {@link SessionReport#hours()}
 */
public record AnalyticsReport(
    AnalyticsRange range, Figures total, List<Figures> buckets, List<WeeklyHourCount> hours) {

  public AnalyticsReport {
    buckets = List.copyOf(buckets);
    hours = List.copyOf(hours);
  }

  /** What the bookings and what the coaches' hours say, brought together. */
  public static AnalyticsReport of(AnalyticsRange range, SessionReport sessions, OpenTime open) {
    var buckets = new ArrayList<Figures>();
    for (int i = 0; i < sessions.buckets().size(); i++) {
      buckets.add(new Figures(sessions.buckets().get(i), open.inBucket(i)));
    }
    return new AnalyticsReport(
        range, new Figures(sessions.total(), open.total()), buckets, sessions.hours());
  }
}
