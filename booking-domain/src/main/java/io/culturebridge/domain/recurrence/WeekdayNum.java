package io.culturebridge.domain.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week, perhaps the n-th of its month: {@code MO}, {@code 1MO}, {@code -1FR}
 * (weekdaynum of RFC 5545 §3.3.10).
 *
 * @param ordinal from the month's start, below 0 from its end; null for every one
 */
public record WeekdayNum(@Nullable Integer ordinal, DayOfWeek day) {

  private static final Pattern TEXT = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
  private static final int LETTERS = 2;

  /**
   * @throws IllegalArgumentException when the text is none, or the ordinal beyond a month
   */
  static WeekdayNum parse(String text) {
    var found = TEXT.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("has an unknown day " + text);
    }
    @Nullable String ordinal = found.group(1);
    return new WeekdayNum(
        ordinal == null ? null : Integer.valueOf(ordinal), dayOfWeek(found.group(2)));
  }

  /**
   * @throws IllegalArgumentException when it is none of MO to SU
   */
  static DayOfWeek dayOfWeek(String letters) {
    for (var day : DayOfWeek.values()) {
      if (letters(day).equals(letters)) {
        return day;
      }
    }
    throw new IllegalArgumentException("has an unknown day " + letters);
  }

  static String letters(DayOfWeek day) {
    return day.name().substring(0, LETTERS);
  }

  boolean matches(LocalDate date) {
    return date.getDayOfWeek() == day && (ordinal == null || ordinal == ordinalOf(date, ordinal));
  }

  private static int ordinalOf(LocalDate date, int counted) {
    return counted > 0
        ? (date.getDayOfMonth() - 1) / 7 + 1
        : -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
  }

  @Override
  public String toString() {
    return (ordinal == null ? "" : ordinal) + letters(day);
  }
}
