package io.culturebridge.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random schedules around every clock change of the next years, looked at minute by minute. */
final class ScheduleOracleTest {

  private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
  private static final Instant TO = Instant.parse("2029-11-23T00:00:00Z");
  private static final int DAYS = (int) ChronoUnit.DAYS.between(FROM, TO);
  private static final int SLOTS_PER_CASE = 20;

  static IntStream seeds() {
    return new Random().ints(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_offered_around_a_clock_change_is_what_the_minutes_say(int seed) {
    forEachCase(seed, ScheduleOracleTest::offersWhatTheMinutesSay);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_obstacles_of_a_slot_are_what_the_minutes_say(int seed) {
    forEachCase(seed, ScheduleOracleTest::hindersWhatTheMinutesSay);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_hours_of_a_window_are_what_the_minutes_say(int seed) {
    forEachCase(
        seed,
        it -> {
          var window = it.make().window();

          assertThat(it.schedule().openIn(window))
              .as("%s in %s", it, window)
              .isEqualTo(it.oracle().openIn(window));
        });
  }

  private static void offersWhatTheMinutesSay(Case it) {
    var length = it.make().length();
    var window = it.make().window();
    var now = it.make().now();

    assertThat(OpenSlots.in(it.schedule(), it.taken(), it.calendars()).of(length, window, now))
        .as("%s of %s in %s, asked at %s", it, length, window, now)
        .isEqualTo(it.oracle().of(length, window, now));
  }

  private static void hindersWhatTheMinutesSay(Case it) {
    var open = OpenSlots.in(it.schedule(), it.taken(), it.calendars());
    for (int i = 0; i < SLOTS_PER_CASE; i++) {
      var instant = it.make().instant();
      var start = i % 2 == 0 ? instant : it.oracle().nextStart(instant);
      var slot = TimeSlot.of(start, it.make().length());
      var now = it.make().now();
      var wide = TimeSlot.of(slot.start().minusSeconds(7_200), slot.end().plusSeconds(3_600));
      var obstacles = open.obstacles(slot, now);

      assertThat(obstacles)
          .as("%s against %s, asked at %s", it, slot, now)
          .isEqualTo(it.oracle().obstacles(slot, now));
      assertThat(open.of(slot.duration(), wide, now).contains(slot))
          .as("%s offers %s, asked at %s", it, slot, now)
          .isEqualTo(obstacles.isEmpty());
    }
  }

  /** One random schedule for every clock change of every zone; a random day where there is none. */
  private static void forEachCase(int seed, Consumer<Case> check) {
    var random = new Random(seed);
    Map<Place, WallTime> walls = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .forEach(zone ->
            days(zone, random)
                .forEach(day -> {
                  var wall =
                      walls.computeIfAbsent(
                          new Place(zone.getRules(), day), key -> wall(zone, day));
                  check.accept(Case.of(seed, random, zone, day, wall));
                }));
  }

  private static WallTime wall(ZoneId zone, LocalDate day) {
    var midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new WallTime(
        zone, midnight.minus(6, ChronoUnit.DAYS), midnight.plus(6, ChronoUnit.DAYS));
  }

  private static Stream<LocalDate> days(ZoneId zone, Random random) {
    var rules = zone.getRules();
    var changes =
        Stream.iterate(
                rules.nextTransition(FROM),
                change -> change != null && change.getInstant().isBefore(TO),
                change -> rules.nextTransition(change.getInstant()))
            .map(change -> LocalDate.ofInstant(change.getInstant(), ZoneOffset.UTC))
            .toList();
    return changes.isEmpty()
        ? Stream.of(LocalDate.ofInstant(FROM, ZoneOffset.UTC).plusDays(random.nextInt(DAYS)))
        : changes.stream();
  }

  /** Zones with the same clocks share what these show. */
  private record Place(ZoneRules rules, LocalDate day) {}

  /** What is looked at, and what makes the questions about it. */
  private record Case(
      int seed,
      Schedule schedule,
      Commitments taken,
      @Nullable CalendarBusy calendars,
      RandomSchedules make,
      MinuteOracle oracle) {

    static Case of(int seed, Random random, ZoneId zone, LocalDate day, WallTime wall) {
      var make = new RandomSchedules(random, zone, day);
      var schedule = make.schedule();
      var taken = make.commitments();
      var calendars = make.calendars();
      var oracle = new MinuteOracle(schedule, taken, calendars, wall);
      return new Case(seed, schedule, taken, calendars, make, oracle);
    }

    @Override
    public String toString() {
      return "seed " + seed + ": " + schedule + " with " + taken + " and " + calendars;
    }
  }
}
