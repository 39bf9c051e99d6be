package io.culturebridge.domain.recurrence;

import io.culturebridge.domain.time.WallTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/**
 * UNTIL of RFC 5545 §3.3.10: the last moment at which an occurrence may start, included.
 *
 * @param time of day; null for all of the date
 * @param utc whether date and time are UTC, or else local
 */
public record Until(LocalDate date, @Nullable LocalTime time, boolean utc) {

  private static final DateTimeFormatter DATE = format("uuuuMMdd");
  private static final DateTimeFormatter DATE_TIME = format("uuuuMMdd'T'HHmmss");
  private static final int DATE_LETTERS = 8;

  /**
   * @throws IllegalArgumentException when the text is neither a DATE nor a DATE-TIME
   */
  static Until parse(String text) {
    try {
      if (text.length() == DATE_LETTERS) {
        return new Until(LocalDate.parse(text, DATE), null, false);
      }
      boolean utc = text.endsWith("Z");
      var time = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, DATE_TIME);
      return new Until(time.toLocalDate(), time.toLocalTime(), utc);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must have an UNTIL such as 20271231 or 20271231T225959Z", e);
    }
  }

  /** The last local date on which something that starts at the start's time of day may occur. */
  LocalDate lastDate(LocalDateTime start, ZoneId zone) {
    if (time == null) {
      return date;
    }
    var startTime = start.toLocalTime();
    return utc
        ? lastDate(startTime, date.atTime(time).toInstant(ZoneOffset.UTC), zone)
        : time.isBefore(startTime) ? date.minusDays(1) : date;
  }

  /** Looks from the day after on, as clocks set back over midnight show a date twice. */
  private static LocalDate lastDate(LocalTime startTime, Instant end, ZoneId zone) {
    var candidate = LocalDate.ofInstant(end, zone).plusDays(1);
    while (WallTime.instantOf(candidate.atTime(startTime), zone).isAfter(end)) {
      candidate = candidate.minusDays(1);
    }
    return candidate;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public String toString() {
    return time == null
        ? DATE.format(date)
        : DATE_TIME.format(date.atTime(time)) + (utc ? "Z" : "");
  }
}
