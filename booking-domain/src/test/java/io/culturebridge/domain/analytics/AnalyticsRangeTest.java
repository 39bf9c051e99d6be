package io.culturebridge.domain.analytics;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class AnalyticsRangeTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void days_are_as_long_as_they_are_where_clocks_change() {
    var spring = range("2026-03-28", "2026-03-31", MADRID, BucketLength.DAY);
    var autumn = range("2026-10-24", "2026-10-27", MADRID, BucketLength.DAY);

    assertThat(spring.buckets())
        .extracting(b -> b.duration().toHours())
        .containsExactly(24L, 23L, 24L);
    assertThat(autumn.buckets())
        .extracting(b -> b.duration().toHours())
        .containsExactly(24L, 25L, 24L);
  }

  @Test
  void weeks_begin_on_monday_and_the_range_cuts_the_first_and_the_last() {
    var range = range("2026-12-30", "2027-01-12", MADRID, BucketLength.WEEK);

    assertThat(range.buckets())
        .containsExactly(
            days("2026-12-30", "2027-01-04"),
            days("2027-01-04", "2027-01-11"),
            days("2027-01-11", "2027-01-12"));
  }

  @Test
  void months_begin_on_the_first_and_a_range_may_lie_within_one_hour() {
    assertThat(range("2026-01-31", "2026-03-01", MADRID, BucketLength.MONTH).buckets())
        .containsExactly(days("2026-01-31", "2026-02-01"), days("2026-02-01", "2026-03-01"));

    var minutes = slot("2026-03-29T00:59:00Z", "2026-03-29T01:01:00Z");
    assertThat(new AnalyticsRange(minutes, MADRID, BucketLength.MONTH).buckets())
        .containsExactly(minutes);
  }

  @Test
  void a_day_that_a_zone_skips_has_no_bucket() {
    var apia = range("2011-12-29", "2012-01-01", ZoneId.of("Pacific/Apia"), BucketLength.DAY);

    assertThat(apia.buckets())
        .hasSize(2)
        .extracting(TimeSlot::duration)
        .containsOnly(Duration.ofDays(1));
  }

  @Test
  void two_years_by_the_calendar_are_the_most() {
    assertThat(range("2024-02-29", "2026-02-28", MADRID, BucketLength.DAY).isTooLong()).isFalse();
    assertThat(range("2024-02-29", "2026-03-01", MADRID, BucketLength.DAY).isTooLong()).isTrue();
    assertThat(range("2026-03-29", "2028-03-29", MADRID, BucketLength.DAY).isTooLong()).isFalse();
    assertThat(range("2026-03-29", "2028-03-29", MADRID, BucketLength.DAY).buckets()).hasSize(731);
  }

  private static AnalyticsRange range(String from, String to, ZoneId zone, BucketLength bucket) {
    return new AnalyticsRange(TimeSlot.of(start(from, zone), start(to, zone)), zone, bucket);
  }

  private static TimeSlot days(String from, String to) {
    return TimeSlot.of(start(from, MADRID), start(to, MADRID));
  }

  private static Instant start(String date, ZoneId zone) {
    return LocalDate.parse(date).atStartOfDay(zone).toInstant();
  }
}
