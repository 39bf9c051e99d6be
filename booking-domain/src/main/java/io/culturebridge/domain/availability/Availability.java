package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When a coach is open: the same hours every day, in UTC.
 *
 * @param opens UTC, included
 * @param closes UTC, not included, after {@code opens}
 * @param interval sessions may start this long after opening, and every interval from there
 */
public record Availability(LocalTime opens, LocalTime closes, Duration interval) {

  private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  private static final Availability STANDARD =
      new Availability(LocalTime.of(9, 0), LocalTime.of(17, 0), Duration.ofMinutes(30));

  public Availability {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("hours close after they open");
    }
    if (interval.isNegative() || interval.toSeconds() == 0) {
      throw new IllegalArgumentException("an interval lasts a second at least");
    }
  }

  /** 09:00–17:00 UTC every day on a 30-minute grid: the hours of whoever has published none. */
  public static Availability standard() {
    return STANDARD;
  }

  /**
   * The hours of every day that has a part in the window, each in full: what is open, and the grid
   * in it, does not depend on where somebody starts to look.
   */
  public TimeSlots hoursAround(TimeSlot window) {
    long firstDay = Math.floorDiv(window.start().getEpochSecond(), SECONDS_PER_DAY);
    long lastDay = Math.floorDiv(window.end().getEpochSecond() - 1, SECONDS_PER_DAY);
    var hours = new TimeSlots.Builder((int) (lastDay - firstDay + 1));
    for (long day = firstDay; day <= lastDay; day++) {
      long midnight = day * SECONDS_PER_DAY;
      hours.add(midnight + opens.toSecondOfDay(), midnight + closes.toSecondOfDay());
    }
    return hours.build();
  }
}
