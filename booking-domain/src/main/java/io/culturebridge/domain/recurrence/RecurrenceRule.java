package io.culturebridge.domain.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On which days something recurs: RECUR of RFC 5545 §3.3.10 with FREQ, INTERVAL, COUNT or UNTIL,
 * BYMONTH, BYMONTHDAY, BYDAY and WKST.
 *
 * <pre>{@code
 * RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA")
 *     .startingAt(LocalDateTime.parse("2026-11-28T10:00"), ZoneId.of("Europe/Madrid"))
 *     .occursOn(LocalDate.parse("2026-12-12")); // true
 * }</pre>
 *
 * @param interval only every so many days, weeks, months or years, 1 to 1,000
 * @param count how many occurrences there are, 1 to 1,000; null when not counted
 * @param until when the last one may start; null for no such end, and never beside a count
 * @param byMonth 1 to 12; empty for all
 * @param byMonthDay 1 to 31, or −1 to −31 from the month's end; empty when not said
 * @param byDay ordinals only with {@link Frequency#MONTHLY}; empty when not said
 * @param weekStart where a week begins, which matters for every second week
 */
public record RecurrenceRule(
    Frequency frequency,
    int interval,
    @Nullable Integer count,
    @Nullable Until until,
    Set<Integer> byMonth,
    Set<Integer> byMonthDay,
    List<WeekdayNum> byDay,
    DayOfWeek weekStart) {

  static final int MOST = 1_000;

  /**
   * @throws IllegalArgumentException when the parts do not go together
   */
  public RecurrenceRule {
    byMonth = Set.copyOf(byMonth);
    byMonthDay = Set.copyOf(byMonthDay);
    byDay = List.copyOf(byDay);
    require(interval >= 1 && interval <= MOST, "must have an INTERVAL from 1 to 1000");
    require(count == null || (count >= 1 && count <= MOST), "must have a COUNT from 1 to 1000");
    require(count == null || until == null, "must not have both COUNT and UNTIL");
    require(
        frequency != Frequency.WEEKLY || byMonthDay.isEmpty(),
        "must not have BYMONTHDAY with FREQ=WEEKLY");
    require(
        frequency == Frequency.MONTHLY || byDay.stream().allMatch(day -> day.ordinal() == null),
        "must not number the days of BYDAY but with FREQ=MONTHLY");
  }

  /**
   * Reads a rule, whatever the case of its letters.
   *
   * @throws IllegalArgumentException when it is none, or has a part that is not supported, which
   *     the message names
   */
  public static RecurrenceRule parse(String text) {
    return new RecurrenceRuleParser(text).rule();
  }

  /**
   * The rule from a local date and time on. The start is an occurrence only if it matches.
   *
   * @param zone in which the start is local
   * @throws IllegalArgumentException when nothing ever occurs
   */
  public Recurrence startingAt(LocalDateTime start, ZoneId zone) {
    return Recurrence.of(this, start, zone);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The rule as RFC 5545 writes it; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return "FREQ="
        + frequency
        + (interval == 1 ? "" : ";INTERVAL=" + interval)
        + (count == null ? "" : ";COUNT=" + count)
        + (until == null ? "" : ";UNTIL=" + until)
        + list("BYMONTH", byMonth.stream().sorted().toList())
        + list("BYMONTHDAY", byMonthDay.stream().sorted().toList())
        + list("BYDAY", byDay)
        + (weekStart == DayOfWeek.MONDAY ? "" : ";WKST=" + WeekdayNum.letters(weekStart));
  }

  private static String list(String name, List<?> values) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", ";" + name + "=", ""));
  }
}
