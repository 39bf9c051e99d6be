package io.culturebridge.domain.availability;

import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenSlotsTest {

  private static final Instant LONG_AGO = at("2020-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");

  @Test
  void a_free_day_offers_every_half_hour_from_nine_to_four() {
    var open = open(TimeSlots.none(), DAY, LONG_AGO);

    assertThat(open).hasSize(15);
    assertThat(open).first().isEqualTo(hourFrom("2025-11-15T09:00:00Z"));
    assertThat(open).last().isEqualTo(hourFrom("2025-11-15T16:00:00Z"));
  }

  @Test
  void what_overlaps_a_busy_time_is_not_offered_and_what_touches_it_is() {
    var busy = TimeSlots.of(slot("2025-11-15T10:00:00Z", "2025-11-15T15:30:00Z"));

    assertThat(open(busy, DAY, LONG_AGO))
        .containsExactly(
            hourFrom("2025-11-15T09:00:00Z"),
            hourFrom("2025-11-15T15:30:00Z"),
            hourFrom("2025-11-15T16:00:00Z"));
  }

  @Test
  void a_busy_time_that_began_before_the_window_blocks_too() {
    var busy = TimeSlots.of(slot("2025-11-14T20:00:00Z", "2025-11-15T15:00:00Z"));

    assertThat(open(busy, DAY, LONG_AGO))
        .containsExactly(
            hourFrom("2025-11-15T15:00:00Z"),
            hourFrom("2025-11-15T15:30:00Z"),
            hourFrom("2025-11-15T16:00:00Z"));
  }

  @Test
  void only_what_starts_after_now_is_offered() {
    assertThat(open(TimeSlots.none(), DAY, at("2025-11-15T15:30:00Z")))
        .containsExactly(hourFrom("2025-11-15T16:00:00Z"));
    assertThat(open(TimeSlots.none(), DAY, at("2025-11-15T15:29:59.999Z")))
        .first()
        .isEqualTo(hourFrom("2025-11-15T15:30:00Z"));
  }

  @Test
  void a_window_cuts_the_offer_without_moving_the_grid() {
    var window = slot("2025-11-15T09:10:00Z", "2025-11-15T11:00:00Z");

    assertThat(open(TimeSlots.none(), window, LONG_AGO))
        .containsExactly(hourFrom("2025-11-15T09:30:00Z"), hourFrom("2025-11-15T10:00:00Z"));
  }

  @Test
  void a_session_longer_than_the_hours_is_never_offered() {
    var open =
        OpenSlots.in(Schedule.standard(), TimeSlots.none())
            .of(Duration.ofMinutes(481), DAY, LONG_AGO);

    assertThat(open).isEmpty();
  }

  private static List<TimeSlot> open(TimeSlots busy, TimeSlot window, Instant now) {
    return OpenSlots.in(Schedule.standard(), busy).of(HOUR, window, now);
  }
}
