package io.culturebridge.domain.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long the stretches of local days are that figures are given for. */
public enum BucketLength {
  DAY,
  /** From Monday on (ISO 8601). */
  WEEK,
  /** From the first of a month on. */
  MONTH;

  private static final Map<String, BucketLength> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(BucketLength::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As in requests and answers: lower case. */
  public String word() {
    return word;
  }

  /** The one of that word; none when there is no such word. */
  public static Optional<BucketLength> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The first date of the bucket that the date belongs to. */
  LocalDate firstDate(LocalDate date) {
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
    };
  }

  /** The first date of the bucket after the one that begins on the date. */
  LocalDate next(LocalDate first) {
    return switch (this) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
    };
  }
}
