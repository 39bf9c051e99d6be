package io.culturebridge.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the clocks of a zone show at every minute of a stretch of time, asked one by one: too simple
 * to be wrong about a clock change.
 */
final class WallTime {

  private final long firstMinute;
  private final long[] shown;

  WallTime(ZoneId zone, Instant from, Instant to) {
    firstMinute = Math.floorDiv(from.getEpochSecond(), 60L);
    shown = new long[(int) (Math.floorDiv(to.getEpochSecond(), 60L) - firstMinute)];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = minutes(instant(i).atZone(zone).toLocalDateTime());
    }
  }

  /** How many minutes are known. */
  int minutes() {
    return shown.length;
  }

  Instant instant(int minute) {
    return Instant.ofEpochSecond((firstMinute + minute) * 60L);
  }

  /** The place of an instant on a whole minute; outside of {@link #minutes()} when unknown. */
  int indexOf(Instant instant) {
    return (int) (instant.getEpochSecond() / 60 - firstMinute);
  }

  LocalDate dateAt(int minute) {
    return LocalDate.ofEpochDay(Math.floorDiv(shown[minute], 1_440L));
  }

  /** The first minute at which the clocks show the minute of the day, or already a later one. */
  int resolve(LocalDate date, int minuteOfDay) {
    long wanted = minutes(date.atStartOfDay()) + minuteOfDay;
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] >= wanted) {
        return i;
      }
    }
    return shown.length;
  }

  private static long minutes(LocalDateTime time) {
    return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
  }
}
