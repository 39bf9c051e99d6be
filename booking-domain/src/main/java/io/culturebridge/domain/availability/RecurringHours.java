package io.culturebridge.domain.availability;

import io.culturebridge.domain.recurrence.Recurrence;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Hours that are open besides the weekly ones, on the days of a rule.
 *
 * @param exceptDates at most {@value #MOST_EXCEPT_DATES} days of the rule that are not (EXDATE of
 *     RFC 5545 §3.8.5.1)
 */
public record RecurringHours(Recurrence days, LocalHours hours, Set<LocalDate> exceptDates) {

  public static final int MOST_EXCEPT_DATES = 200;

  /**
   * @throws IllegalArgumentException when there are too many except dates
   */
  public RecurringHours {
    exceptDates = Set.copyOf(exceptDates);
    if (exceptDates.size() > MOST_EXCEPT_DATES) {
      throw new IllegalArgumentException("at most " + MOST_EXCEPT_DATES + " except dates");
    }
  }

  /**
   * The hours on the rule's days.
   *
   * @param start the first local date that may be one of them
   * @param zone of the dates and times
   * @throws IllegalArgumentException when they never occur
   */
  public static RecurringHours of(
      RecurrenceRule rule,
      LocalDate start,
      LocalHours hours,
      Set<LocalDate> exceptDates,
      ZoneId zone) {
    var first = start.atTime(LocalTime.parse(hours.start()));
    return new RecurringHours(rule.startingAt(first, zone), hours, exceptDates);
  }

  boolean areOpenOn(LocalDate date) {
    return days.occursOn(date) && !exceptDates.contains(date);
  }
}
