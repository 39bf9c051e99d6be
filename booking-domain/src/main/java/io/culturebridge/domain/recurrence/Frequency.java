package io.culturebridge.domain.recurrence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** FREQ of RFC 5545 §3.3.10, as far as whole days are concerned. */
public enum Frequency {
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY;

  /** How many periods after the one that begins on {@code first} the one of the date is. */
  long periodsBetween(LocalDate first, LocalDate date) {
    return switch (this) {
      case DAILY -> date.toEpochDay() - first.toEpochDay();
      case WEEKLY -> Math.floorDiv(date.toEpochDay() - first.toEpochDay(), 7L);
      case MONTHLY ->
          12L * (date.getYear() - first.getYear()) + date.getMonthValue() - first.getMonthValue();
      case YEARLY -> date.getYear() - first.getYear();
    };
  }

  /** The first day of the n-th period after the one that begins on {@code first}. */
  LocalDate period(LocalDate first, long n) {
    return switch (this) {
      case DAILY -> first.plusDays(n);
      case WEEKLY -> first.plusWeeks(n);
      case MONTHLY -> first.plusMonths(n);
      case YEARLY -> first.plus(n, ChronoUnit.YEARS);
    };
  }
}
