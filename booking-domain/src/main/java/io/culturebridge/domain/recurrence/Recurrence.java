package io.culturebridge.domain.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule from its start on. Whether a date belongs to it is told from the date alone, so looking at
 * a month costs the same in the first year as in the ninetieth. Nothing occurs later than 100 years
 * after the start: an end to every search.
 */
public final class Recurrence {

  private static final int HORIZON_YEARS = 100;

  private final RecurrenceRule rule;
  private final LocalDate start;
  private final LocalDate firstPeriod;
  private final LocalDate last;

  private Recurrence(RecurrenceRule rule, LocalDate start, LocalDate last) {
    this.rule = rule;
    this.start = start;
    this.last = last;
    this.firstPeriod =
        switch (rule.frequency()) {
          case DAILY -> start;
          case WEEKLY ->
              start.minusDays(
                  Math.floorMod(start.getDayOfWeek().getValue() - rule.weekStart().getValue(), 7));
          case MONTHLY -> start.withDayOfMonth(1);
          case YEARLY -> start.withDayOfYear(1);
        };
  }

  static Recurrence of(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {
    var date = start.toLocalDate();
    var horizon = date.plusYears(HORIZON_YEARS);
    var until = rule.until() == null ? horizon : rule.until().lastDate(start, zone);
    var endless = new Recurrence(rule, date, until.isBefore(horizon) ? until : horizon);
    if (endless.next(date).isEmpty()) {
      throw new IllegalArgumentException("never occurs from its start on");
    }
    return rule.count() == null ? endless : new Recurrence(rule, date, endless.nth(rule.count()));
  }

  public RecurrenceRule rule() {
    return rule;
  }

  /** The first local date that may be an occurrence. */
  public LocalDate start() {
    return start;
  }

  /** Tells whether it occurs on the local date. */
  public boolean occursOn(LocalDate date) {
    return !date.isBefore(start)
        && !date.isAfter(last)
        && isInPeriod(date)
        && isInMonth(date)
        && isOnMonthDay(date)
        && isOnWeekday(date);
  }

  /** The local dates on which it occurs, in order. */
  public Stream<LocalDate> dates() {
    return Stream.iterate(
            next(start), Optional::isPresent, date -> next(date.orElseThrow().plusDays(1)))
        .map(Optional::orElseThrow);
  }

  /** The first occurrence on the date or later. */
  private Optional<LocalDate> next(LocalDate from) {
    var date = from;
    while (!date.isAfter(last)) {
      if (occursOn(date)) {
        return Optional.of(date);
      }
      date = following(date);
    }
    return Optional.empty();
  }

  private LocalDate nth(int n) {
    return dates().limit(n).reduce((earlier, later) -> later).orElseThrow();
  }

  /** The next date worth a look: what lies between cannot match. */
  private LocalDate following(LocalDate date) {
    if (!isInPeriod(date)) {
      long period = rule.frequency().periodsBetween(firstPeriod, date) / rule.interval() + 1;
      return rule.frequency().period(firstPeriod, period * rule.interval());
    }
    return isInMonth(date) ? date.plusDays(1) : date.withDayOfMonth(1).plusMonths(1);
  }

  private boolean isInPeriod(LocalDate date) {
    return rule.interval() == 1
        || rule.frequency().periodsBetween(firstPeriod, date) % rule.interval() == 0;
  }

  /** A yearly rule that says no day at all means the day and the month of its start. */
  private boolean isInMonth(LocalDate date) {
    return rule.byMonth().isEmpty()
        ? rule.frequency() != Frequency.YEARLY
            || saysDay()
            || date.getMonthValue() == start.getMonthValue()
        : rule.byMonth().contains(date.getMonthValue());
  }

  private boolean isOnMonthDay(LocalDate date) {
    if (!rule.byMonthDay().isEmpty()) {
      return rule.byMonthDay().contains(date.getDayOfMonth())
          || rule.byMonthDay().contains(date.getDayOfMonth() - date.lengthOfMonth() - 1);
    }
    boolean impliesDay =
        rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
    return !impliesDay || saysDay() || date.getDayOfMonth() == start.getDayOfMonth();
  }

  private boolean isOnWeekday(LocalDate date) {
    List<WeekdayNum> days = rule.byDay();
    if (days.isEmpty()) {
      return rule.frequency() != Frequency.WEEKLY || date.getDayOfWeek() == start.getDayOfWeek();
    }
    for (var day : days) {
      if (day.matches(date)) {
        return true;
      }
    }
    return false;
  }

  private boolean saysDay() {
    return !rule.byMonthDay().isEmpty() || !rule.byDay().isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recurrence that
        && rule.equals(that.rule)
        && start.equals(that.start)
        && last.equals(that.last);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, start, last);
  }

  @Override
  public String toString() {
    return rule + " from " + start;
  }
}
