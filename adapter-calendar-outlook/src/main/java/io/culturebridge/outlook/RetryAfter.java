package io.culturebridge.outlook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 9110 §10.2.3. */
final class RetryAfter {

  // beyond this it is a mistake, and adding it to an instant may overflow
  private static final Duration MOST = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

  private RetryAfter() {}

  /** How long to wait; null when the header says nothing sensible. */
  static @Nullable Duration read(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    try {
      return within(
          SECONDS.matcher(header).matches()
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(now, date(header)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant date(String header) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MOST) > 0 ? MOST : wait;
  }
}
