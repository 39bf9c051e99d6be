package io.culturebridge.google;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long to hold back: seconds or a date (RFC 9110 §10.2.3). */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  static @Nullable Duration parse(@Nullable String value, InstantSource clock) {
    if (value == null) {
      return null;
    }
    try {
      return within(
          value.matches("[0-9]{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(clock.instant(), date(value)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant date(String value) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
  }

  private static Duration within(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
