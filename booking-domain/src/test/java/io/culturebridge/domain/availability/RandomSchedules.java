package io.culturebridge.domain.availability;

import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schedules and what is already taken, at random around a day; every corner is common. */
final class RandomSchedules {

  private static final List<Integer> INTERVALS = List.of(1, 5, 7, 15, 20, 30, 45, 60, 90, 1_440);
  private static final List<WhenCalendarUnreadable> POLICIES =
      List.of(WhenCalendarUnreadable.values());
  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY;INTERVAL=2",
          "FREQ=WEEKLY;BYDAY=SA,SU",
          "FREQ=MONTHLY;BYDAY=-1SU,1SU",
          "FREQ=DAILY;COUNT=3");

  private final Random random;
  private final ZoneId zone;
  private final LocalDate day;

  RandomSchedules(Random random, ZoneId zone, LocalDate day) {
    this.random = random;
    this.zone = zone;
    this.day = day;
  }

  Schedule schedule() {
    var weekly =
        some(10, () -> new WeeklyHours(DayOfWeek.of(random.nextInt(1, 8)), hours())).toList();
    return new Schedule(
        zone,
        weekly,
        overrides(),
        some(3, this::recurring).toList(),
        rules(),
        POLICIES.get(random.nextInt(POLICIES.size())));
  }

  private LocalHours hours() {
    int from = random.nextBoolean() ? random.nextInt(1_440) : 10 * random.nextInt(24);
    int minutes =
        switch (random.nextInt(5)) {
          case 0 -> 1_440 - from;
          case 1 -> from == 0 ? 1_440 : 1_439;
          case 2 -> random.nextInt(1, 60);
          default -> 10 * random.nextInt(1, 144);
        };
    return new LocalHours(from, from + minutes);
  }

  private List<DateOverride> overrides() {
    Map<LocalDate, DateOverride> overrides = new HashMap<>();
    some(4, this::nearDay)
        .forEach(
            date -> overrides.put(date, new DateOverride(date, some(3, this::hours).toList())));
    return List.copyOf(overrides.values());
  }

  private RecurringHours recurring() {
    var rule = RecurrenceRule.parse(RULES.get(random.nextInt(RULES.size())));
    return RecurringHours.of(
        rule, day.minusDays(random.nextInt(1, 20)), hours(), Set.of(nearDay()), zone);
  }

  private LocalDate nearDay() {
    return day.plusDays(random.nextInt(-2, 3));
  }

  private SlotRules rules() {
    return new SlotRules(
        Duration.ofMinutes(INTERVALS.get(random.nextInt(INTERVALS.size()))),
        sometimes(Duration.ofMinutes(random.nextInt(120)), Duration.ZERO),
        sometimes(Duration.ofMinutes(random.nextInt(120)), Duration.ZERO),
        sometimes(Duration.ofMinutes(random.nextInt(2_000)), Duration.ZERO),
        random.nextBoolean() ? random.nextInt(1, 5) : null,
        random.nextBoolean() ? random.nextInt(1, 3) : null);
  }

  /** Sessions of that schedule with what is kept free around them, and now and then other times. */
  Commitments commitments() {
    var sessions = some(4, this::session).toList();
    var before = sometimes(Duration.ofMinutes(random.nextInt(90)), Duration.ZERO);
    var after = sometimes(Duration.ofMinutes(random.nextInt(90)), Duration.ZERO);
    var occupied =
        sessions.stream()
            .map(slot -> TimeSlot.of(slot.start().minus(before), slot.end().plus(after)));
    return new Commitments(TimeSlots.of(occupied.toList()), sessions);
  }

  /** Calendars of half of the coaches: good until any time, and known around it or nowhere. */
  @Nullable CalendarBusy calendars() {
    if (random.nextBoolean()) {
      return null;
    }
    var busy = TimeSlots.of(some(4, this::session).toList());
    return random.nextInt(4) == 0
        ? CalendarBusy.unreadable(busy)
        : new CalendarBusy(
            busy, TimeSlots.of(window(), window()), sometimes(now(), now().plusSeconds(864_000)));
  }

  private TimeSlot session() {
    return TimeSlot.of(instant(), length());
  }

  Duration length() {
    return Duration.ofMinutes(random.nextInt(8) == 0 ? random.nextInt(1, 1_500) : minutes());
  }

  private int minutes() {
    return random.nextBoolean() ? 15 * random.nextInt(1, 7) : random.nextInt(1, 100);
  }

  TimeSlot window() {
    return TimeSlot.of(instant(), Duration.ofMinutes(random.nextInt(1, 2_880)));
  }

  /** A minute within some thirty hours of the day's noon in UTC. */
  Instant instant() {
    return day.atTime(12, 0)
        .toInstant(ZoneOffset.UTC)
        .plusSeconds(60L * random.nextInt(-1_800, 1_800));
  }

  /** Before all of it, or in the middle; with a fraction of a second or without. */
  Instant now() {
    var now = random.nextBoolean() ? instant() : instant().minus(Duration.ofDays(3));
    return random.nextBoolean() ? now : now.plusNanos(random.nextInt(1_000_000_000));
  }

  private <T> T sometimes(T one, T other) {
    return random.nextBoolean() ? one : other;
  }

  private <T> Stream<T> some(int most, Supplier<T> value) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> value.get());
  }
}
