package io.culturebridge.domain.availability;

import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OpenSlotsTest {

  private static final Instant LONG_AGO = at("2020-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");

  static IntStream seeds() {
    return new Random().ints(200);
  }

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
        OpenSlots.in(Availability.standard(), TimeSlots.none())
            .of(Duration.ofMinutes(481), DAY, LONG_AGO);

    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_offer_agrees_with_a_walk_minute_by_minute(int seed) {
    var random = new Random(seed);
    var availability = randomAvailability(random);
    var window = randomWindow(random);
    var busy = TimeSlots.of(randomBusy(random, window));
    var length = Duration.ofMinutes(random.nextInt(15, 481));
    var now = window.start().plusSeconds(random.nextInt(-200_000, 200_000));

    assertThat(OpenSlots.in(availability, busy).of(length, window, now))
        .isEqualTo(walked(availability, busy, length, window, now));
  }

  /** Tries every minute of the window. */
  private static List<TimeSlot> walked(
      Availability hours, TimeSlots busy, Duration length, TimeSlot window, Instant now) {
    var open = new ArrayList<TimeSlot>();
    for (var start = window.start(); start.isBefore(window.end()); start = start.plusSeconds(60)) {
      var slot = TimeSlot.of(start, length);
      var local = start.atOffset(ZoneOffset.UTC);
      var opens = local.with(hours.opens()).toInstant();
      var closes = local.with(hours.closes()).toInstant();
      boolean onGrid =
          Duration.between(opens, start).toSeconds() % hours.interval().toSeconds() == 0;
      if (onGrid
          && opens.isBefore(closes)
          && TimeSlot.of(opens, closes).encloses(slot)
          && window.encloses(slot)
          && start.isAfter(now)
          && busy.stream().noneMatch(slot::overlaps)) {
        open.add(slot);
      }
    }
    return open;
  }

  private static List<TimeSlot> open(TimeSlots busy, TimeSlot window, Instant now) {
    return OpenSlots.in(Availability.standard(), busy).of(HOUR, window, now);
  }

  private static Availability randomAvailability(Random random) {
    int opens = random.nextInt(24 * 60 - 1);
    int closes = random.nextInt(opens + 1, 24 * 60);
    return new Availability(
        LocalTime.ofSecondOfDay(60L * opens),
        LocalTime.ofSecondOfDay(60L * closes),
        Duration.ofMinutes(random.nextInt(1, 91)));
  }

  private static TimeSlot randomWindow(Random random) {
    var start = at("2025-11-15T00:00:00Z").plusSeconds(60L * random.nextInt(3_000));
    return TimeSlot.of(start, Duration.ofMinutes(random.nextInt(1, 4_000)));
  }

  private static List<TimeSlot> randomBusy(Random random, TimeSlot window) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i ->
            TimeSlot.of(
                window.start().plusSeconds(random.nextInt(-40_000, 250_000)),
                Duration.ofSeconds(random.nextInt(1, 30_000))))
        .toList();
  }
}
