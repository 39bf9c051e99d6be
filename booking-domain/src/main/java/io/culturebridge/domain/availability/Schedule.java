package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a coach is open, as the coach says it: by the clock on the wall of one zone.
 *
 * <pre>{@code
 * var schedule =
 *     Schedule.weekly(
 *         ZoneId.of("Europe/Madrid"),
 *         new WeeklyHours(DayOfWeek.MONDAY, LocalHours.of("09:00", "17:00")));
 * }</pre>
 *
 * @param zone of all dates and times in it
 * @param weekly at most {@value #MOST_WEEKLY}
 * @param overrides at most {@value #MOST_OVERRIDES}, one for a date; each replaces the date's other
 *     hours, weekly and recurring
 * @param recurring at most {@value #MOST_RECURRING}, added to the weekly hours
 */
public record Schedule(
    ZoneId zone,
    List<WeeklyHours> weekly,
    List<DateOverride> overrides,
    List<RecurringHours> recurring,
    SlotRules rules,
    WhenCalendarUnreadable whenCalendarUnreadable) {

  public static final int MOST_WEEKLY = 100;
  public static final int MOST_OVERRIDES = 500;
  public static final int MOST_RECURRING = 20;

  private static final Schedule STANDARD = weekly(ZoneOffset.UTC, everyDay());

  /**
   * @throws IllegalArgumentException when there are too many of a kind, or two overrides of one
   *     date
   */
  public Schedule {
    weekly = List.copyOf(weekly);
    overrides = List.copyOf(overrides);
    recurring = List.copyOf(recurring);
    requireAtMost(MOST_WEEKLY, weekly);
    requireAtMost(MOST_OVERRIDES, overrides);
    requireAtMost(MOST_RECURRING, recurring);
    var dates = new HashSet<LocalDate>();
    if (!overrides.stream().map(DateOverride::date).allMatch(dates::add)) {
      throw new IllegalArgumentException("a date has one override");
    }
  }

  /** The same hours every week, on a 30-minute grid. */
  public static Schedule weekly(ZoneId zone, WeeklyHours... hours) {
    return new Schedule(
        zone,
        List.of(hours),
        List.of(),
        List.of(),
        SlotRules.standard(),
        WhenCalendarUnreadable.CLOSED);
  }

  /** 09:00–17:00 UTC every day on a 30-minute grid: what is offered of whoever published none. */
  public static Schedule standard() {
    return STANDARD;
  }

  /**
   * The hours inside the window, whoever has booked in them; what began before it and reaches into
   * it included.
   */
  public TimeSlots openIn(TimeSlot window) {
    var hours = new OpenHours(this, new WallClock(zone));
    return OpenHours.union(hours.blocksByDate(window)).intersect(TimeSlots.of(window));
  }

  private static WeeklyHours[] everyDay() {
    var hours = LocalHours.of("09:00", "17:00");
    return Stream.of(DayOfWeek.values())
        .map(day -> new WeeklyHours(day, hours))
        .toArray(WeeklyHours[]::new);
  }

  private static void requireAtMost(int most, List<?> list) {
    if (list.size() > most) {
      throw new IllegalArgumentException("at most " + most + " of a kind");
    }
  }
}
