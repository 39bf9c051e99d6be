package io.culturebridge.domain.availability;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * A stretch of a local day by the clock on the wall; one that ends before it starts runs past
 * midnight.
 *
 * @param fromMinute of the day, 0 to 1,439, included
 * @param toMinute of the day it began on, not included; beyond 1,440 on the next one
 */
public record LocalHours(int fromMinute, int toMinute) {

  static final int MINUTES_PER_DAY = 1_440;

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String MIDNIGHT = "24:00";

  /**
   * @throws IllegalArgumentException when it begins on no minute of a day, or does not last from a
   *     minute to less than a day; only from midnight to midnight it may be a whole one
   */
  public LocalHours {
    if (fromMinute < 0 || fromMinute >= MINUTES_PER_DAY) {
      throw new IllegalArgumentException("must start between 00:00 and 23:59");
    }
    boolean isShort = toMinute < fromMinute + MINUTES_PER_DAY || toMinute == MINUTES_PER_DAY;
    if (toMinute <= fromMinute || !isShort) {
      throw new IllegalArgumentException(
          "must last from a minute to a day; a whole day is 00:00 to 24:00");
    }
  }

  /**
   * The hours between two times of day, as {@link #startMinute} and {@link #endMinute} read them.
   *
   * @throws IllegalArgumentException when one is none, or both are the same
   */
  public static LocalHours of(String start, String end) {
    return between(startMinute(start), endMinute(end));
  }

  /**
   * The hours between two minutes of the day; an end before the start is on the next day.
   *
   * @throws IllegalArgumentException when one is none, or both are the same
   */
  public static LocalHours between(int from, int to) {
    return new LocalHours(from, to < from ? to + MINUTES_PER_DAY : to);
  }

  /**
   * The minute of the day.
   *
   * @param time {@code HH:MM}
   * @throws IllegalArgumentException when it is none from {@code 00:00} to {@code 23:59}
   */
  public static int startMinute(String time) {
    if (!TIME.matcher(time).matches()) {
      throw new IllegalArgumentException("must be a time such as 09:00");
    }
    return LocalTime.parse(time).toSecondOfDay() / 60;
  }

  /** As {@link #startMinute}, and {@code 24:00} is the end of the day. */
  public static int endMinute(String time) {
    return time.equals(MIDNIGHT) ? MINUTES_PER_DAY : startMinute(time);
  }

  /** The start as {@code HH:MM}. */
  public String start() {
    return text(fromMinute);
  }

  /** The end as {@code HH:MM}; {@code 24:00} for the end of the day. */
  public String end() {
    return toMinute == MINUTES_PER_DAY ? MIDNIGHT : text(toMinute % MINUTES_PER_DAY);
  }

  private static String text(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L).toString();
  }

  /** As {@code 09:00-17:00}. */
  @Override
  public String toString() {
    return start() + "-" + end();
  }
}
