package io.culturebridge.domain.availability;

import static io.culturebridge.testkit.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.time.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-28 is a Saturday. */
final class ScheduleTest {

  private static final LocalDate SATURDAY = LocalDate.parse("2026-11-28");
  private static final LocalHours MORNING = LocalHours.of("09:00", "10:00");

  @Test
  void hours_that_touch_or_overlap_are_one_block_with_one_grid() {
    var schedule =
        saturdays(
            LocalHours.of("11:00", "12:00"),
            LocalHours.of("09:10", "10:15"),
            LocalHours.of("10:15", "11:05"));

    assertThat(starts(schedule, 30)).containsExactly("09:10", "09:40", "10:10", "10:40", "11:10");
  }

  @Test
  void hours_with_a_gap_between_them_have_a_grid_each() {
    var schedule = saturdays(LocalHours.of("09:10", "10:15"), LocalHours.of("10:16", "11:05"));

    assertThat(starts(schedule, 30)).containsExactly("09:10", "09:40", "10:16");
  }

  @Test
  void a_session_runs_from_the_hours_of_one_date_into_those_of_the_next() {
    var schedule =
        weekly(
            new WeeklyHours(DayOfWeek.SATURDAY, LocalHours.of("22:40", "24:00")),
            new WeeklyHours(DayOfWeek.SUNDAY, LocalHours.of("00:00", "00:30")));

    assertThat(starts(schedule, 50)).containsExactly("22:40", "23:10", "23:40");
  }

  @Test
  void a_start_in_the_hours_of_two_dates_is_offered_once() {
    var schedule =
        weekly(
            new WeeklyHours(DayOfWeek.SATURDAY, LocalHours.of("23:00", "01:00")),
            new WeeklyHours(DayOfWeek.SUNDAY, LocalHours.of("00:00", "01:00")));

    assertThat(starts(schedule, 30)).containsExactly("23:00", "23:30", "00:00", "00:30");
  }

  @Test
  void overlapping_hours_of_two_dates_keep_their_own_grids() {
    var schedule =
        weekly(
            new WeeklyHours(DayOfWeek.SATURDAY, LocalHours.of("23:00", "01:00")),
            new WeeklyHours(DayOfWeek.SUNDAY, LocalHours.of("00:10", "01:10")));

    assertThat(starts(schedule, 30))
        .containsExactly("23:00", "23:30", "00:00", "00:10", "00:30", "00:40");
  }

  @Test
  void recurring_hours_are_open_besides_the_weekly_ones() {
    var schedule = schedule(List.of(), List.of(everyDayFrom("13:00", "14:00")), MORNING);

    assertThat(starts(schedule, 60)).containsExactly("09:00", "13:00", "13:00");
  }

  @Test
  void an_override_replaces_weekly_and_recurring_hours_of_its_date_alone() {
    var override = new DateOverride(SATURDAY, List.of(LocalHours.of("16:00", "17:00")));
    var schedule = schedule(List.of(override), List.of(everyDayFrom("13:00", "14:00")), MORNING);

    assertThat(starts(schedule, 60)).containsExactly("16:00", "13:00");
  }

  @Test
  void an_empty_override_closes_its_date() {
    var closed = new DateOverride(SATURDAY, List.of());
    var schedule = schedule(List.of(closed), List.of(everyDayFrom("13:00", "14:00")), MORNING);

    assertThat(starts(schedule, 60)).containsExactly("13:00");
  }

  @Test
  void recurring_hours_leave_out_their_except_dates() {
    var daily = RecurrenceRule.parse("FREQ=DAILY");
    var hours = RecurringHours.of(daily, SATURDAY, MORNING, Set.of(SATURDAY), ZoneOffset.UTC);

    assertThat(starts(schedule(List.of(), List.of(hours)), 60)).containsExactly("09:00");
  }

  @Test
  void notice_is_counted_from_the_fraction_of_a_second() {
    var rules = rules(30, 0, 0, 60, null, null);
    var schedule =
        new Schedule(
            ZoneOffset.UTC,
            List.of(new WeeklyHours(DayOfWeek.SATURDAY, LocalHours.of("09:00", "11:00"))),
            List.of(),
            List.of(),
            rules,
            WhenCalendarUnreadable.CLOSED);

    assertThat(starts(schedule, 30, at("2026-11-28T09:00:00Z"))).containsExactly("10:00", "10:30");
    assertThat(starts(schedule, 30, at("2026-11-28T09:00:00.001Z"))).containsExactly("10:30");
  }

  @Test
  void too_many_of_a_kind_are_refused() {
    var weekly = new WeeklyHours(DayOfWeek.MONDAY, MORNING);
    var overrides =
        IntStream.range(0, 501)
            .mapToObj(i -> new DateOverride(SATURDAY.plusDays(i), List.of()))
            .toList();
    var recurring = Collections.nCopies(21, everyDayFrom("13:00", "14:00"));

    assertRefused(
        "at most 100", () -> weekly(Collections.nCopies(101, weekly).toArray(WeeklyHours[]::new)));
    assertRefused("at most 500", () -> schedule(overrides, List.of()));
    assertRefused("at most 20", () -> schedule(List.of(), recurring));
    assertThat(schedule(overrides.subList(0, 500), recurring.subList(0, 20))).isNotNull();
  }

  @Test
  void too_many_except_dates_are_refused() {
    var daily = RecurrenceRule.parse("FREQ=DAILY");
    var dates = SATURDAY.datesUntil(SATURDAY.plusDays(201)).collect(Collectors.toSet());

    assertRefused(
        "at most 200", () -> RecurringHours.of(daily, SATURDAY, MORNING, dates, ZoneOffset.UTC));
  }

  @Test
  void two_overrides_of_one_date_are_refused() {
    var closed = new DateOverride(SATURDAY, List.of());
    var open = new DateOverride(SATURDAY, List.of(MORNING));

    assertRefused("one override", () -> schedule(List.of(closed, open), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "   0,    0,    0,      0,  ,  ",
    "1441,    0,    0,      0,  ,  ",
    "  30,   -1,    0,      0,  ,  ",
    "  30, 1441,    0,      0,  ,  ",
    "  30,    0,   -1,      0,  ,  ",
    "  30,    0, 1441,      0,  ,  ",
    "  30,    0,    0,     -1,  ,  ",
    "  30,    0,    0, 525601,  ,  ",
    "  30,    0,    0,      0, 0,  ",
    "  30,    0,    0,      0,  , 0"
  })
  void rules_out_of_range_are_refused(
      int interval,
      int before,
      int after,
      int notice,
      @Nullable Integer days,
      @Nullable Integer most) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(interval, before, after, notice, days, most));
  }

  @Test
  void rules_in_seconds_are_refused_and_their_bounds_are_not() {
    var none = Duration.ZERO;
    assertRefused(
        "whole minutes", () -> new SlotRules(Duration.ofSeconds(90), none, none, none, null, null));
    assertThat(rules(1_440, 1_440, 1_440, 525_600, 1, 1)).isNotNull();
    assertThat(rules(1, 0, 0, 0, null, null)).isNotNull();
  }

  private static void assertRefused(String message, Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(message);
  }

  private static SlotRules rules(
      int interval,
      int before,
      int after,
      int notice,
      @Nullable Integer days,
      @Nullable Integer most) {
    return new SlotRules(
        Duration.ofMinutes(interval),
        Duration.ofMinutes(before),
        Duration.ofMinutes(after),
        Duration.ofMinutes(notice),
        days,
        most);
  }

  private static RecurringHours everyDayFrom(String start, String end) {
    var daily = RecurrenceRule.parse("FREQ=DAILY");
    return RecurringHours.of(daily, SATURDAY, LocalHours.of(start, end), Set.of(), ZoneOffset.UTC);
  }

  private static Schedule saturdays(LocalHours... hours) {
    return schedule(List.of(), List.of(), hours);
  }

  private static Schedule weekly(WeeklyHours... hours) {
    return Schedule.weekly(ZoneOffset.UTC, hours);
  }

  private static Schedule schedule(
      List<DateOverride> overrides, List<RecurringHours> recurring, LocalHours... saturdays) {
    return new Schedule(
        ZoneOffset.UTC,
        Stream.of(saturdays).map(h -> new WeeklyHours(DayOfWeek.SATURDAY, h)).toList(),
        overrides,
        recurring,
        SlotRules.standard(),
        WhenCalendarUnreadable.CLOSED);
  }

  private static List<String> starts(Schedule schedule, int minutes) {
    return starts(schedule, minutes, at("2026-11-01T00:00:00Z"));
  }

  /** The times at which sessions start on that Saturday and the Sunday after it. */
  private static List<String> starts(Schedule schedule, int minutes, Instant now) {
    var window = TimeSlot.of(at("2026-11-28T00:00:00Z"), Duration.ofDays(2));
    return OpenSlots.in(schedule, Commitments.none())
        .of(Duration.ofMinutes(minutes), window, now)
        .stream()
        .map(slot -> slot.start().atZone(ZoneOffset.UTC).toLocalTime().toString())
        .toList();
  }
}
