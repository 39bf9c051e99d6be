package io.culturebridge.domain.analytics;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.booking.BookingStatus;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FiguresTest {

  private static final AnalyticsRange WEEK =
      new AnalyticsRange(
          slot("2026-03-23T10:00:00Z", "2026-03-30T12:00:00Z"), ZoneOffset.UTC, BucketLength.DAY);

  @Test
  void ratios_have_four_decimals_and_are_absent_without_a_whole() {
    var sessions =
        new SessionFigures(
            SessionCounts.none().plus(BookingStatus.CANCELLED, 1).plus(BookingStatus.PENDING, 2),
            Duration.ofHours(2),
            LateCancellations.none(),
            Duration.ofDays(1),
            new ClientCounts(1, 1));

    assertThat(new Figures(sessions, Duration.ofMinutes(90)).utilisation())
        .isEqualByComparingTo("1.3333");
    assertThat(new Figures(sessions, Duration.ZERO).utilisation()).isNull();
    assertThat(new Figures(sessions, Duration.ZERO).cancellationRate())
        .isEqualByComparingTo("0.3333");
    assertThat(new Figures(SessionFigures.none(), Duration.ofMinutes(90)))
        .extracting(Figures::utilisation, Figures::cancellationRate)
        .containsExactly(new BigDecimal("0.0000"), null);
  }

  @Test
  void the_range_cuts_the_hours_and_buckets_share_them() {
    var open = OpenTime.of(List.of(new ScheduleUse(Schedule.standard(), 1)), WEEK.buckets());

    assertThat(hours(open)).containsExactly(7L, 8L, 8L, 8L, 8L, 8L, 8L, 3L);
    assertThat(open.total()).isEqualTo(Duration.ofHours(58));
  }

  @Test
  void hours_past_midnight_and_over_a_clock_change_count_where_they_are() {
    var nights =
        Schedule.weekly(
            ZoneId.of("Europe/Madrid"),
            new WeeklyHours(DayOfWeek.SATURDAY, LocalHours.of("22:00", "06:00")));
    var open = OpenTime.of(List.of(new ScheduleUse(nights, 2)), WEEK.buckets());

    // 21:00 to 04:00 UTC, because an hour is skipped
    assertThat(hours(open)).containsExactly(0L, 0L, 0L, 0L, 0L, 6L, 8L, 0L);
  }

  @Test
  void nobody_is_open_where_nobody_has_hours() {
    assertThat(OpenTime.of(List.of(), WEEK.buckets()).total()).isEqualTo(Duration.ZERO);
  }

  private static List<Long> hours(OpenTime open) {
    return IntStream.range(0, WEEK.buckets().size())
        .mapToObj(bucket -> open.inBucket(bucket).toHours())
        .toList();
  }
}
