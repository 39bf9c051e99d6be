package io.culturebridge.domain.analytics;

import java.util.List;

/**
 * What the bookings say of a range.
 *
 * @param total of the whole range; clients and the median are not the sum of the buckets'
 * @param buckets one for each of {@link AnalyticsRange#buckets()}
 * @param hours those with sessions, from Monday 0:00 on
 */
public record SessionReport(
    SessionFigures total, List<SessionFigures> buckets, List<WeeklyHourCount> hours) {

  public SessionReport {
    buckets = List.copyOf(buckets);
    hours = List.copyOf(hours);
  }
}
