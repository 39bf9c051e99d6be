package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hours of a schedule, date by date, as instants; for one thread. */
final class OpenHours {

  private static final int DAYS_PER_WEEK = 7;
  private static final int EPOCH_WAS_THURSDAY = 3;

  /** Hours of two dates before may reach in: they run past midnight, and clocks change. */
  private static final int DATES_BEFORE = 2;

  private final List<List<LocalHours>> weekly = new ArrayList<>(DAYS_PER_WEEK);
  private final Map<LocalDate, List<LocalHours>> overrides = new HashMap<>();
  private final List<RecurringHours> recurring;
  private final WallClock clock;
  private final ZoneId zone;

  OpenHours(Schedule schedule, WallClock clock) {
    this.clock = clock;
    zone = schedule.zone();
    recurring = schedule.recurring();
    for (int day = 0; day < DAYS_PER_WEEK; day++) {
      weekly.add(new ArrayList<>());
    }
    schedule.weekly().forEach(w -> weekly.get(w.day().getValue() - 1).add(w.hours()));
    schedule.overrides().forEach(o -> overrides.put(o.date(), o.hours()));
  }

  /**
   * The blocks of hours that begin on each local date from which any may reach into the window, in
   * the order of dates.
   */
  List<TimeSlots> blocksByDate(TimeSlot window) {
    long first = LocalDate.ofInstant(window.start(), zone).toEpochDay() - DATES_BEFORE;
    long last = LocalDate.ofInstant(window.end().minusSeconds(1), zone).toEpochDay();
    var blocks = new ArrayList<TimeSlots>((int) (last - first + 1));
    for (long day = first; day <= last; day++) {
      blocks.add(blocksOn(day));
    }
    return blocks;
  }

  /** All of the blocks together. */
  static TimeSlots union(List<TimeSlots> blocksByDate) {
    var all = new TimeSlots.Builder(blocksByDate.size());
    for (var blocks : blocksByDate) {
      for (int i = 0; i < blocks.size(); i++) {
        all.add(blocks.startSecond(i), blocks.endSecond(i));
      }
    }
    return all.build();
  }

  /** The blocks of hours that begin on the local date; those that overlap or touch are one. */
  private TimeSlots blocksOn(long epochDay) {
    var blocks = new TimeSlots.Builder(2);
    for (var hours : hoursOn(epochDay)) {
      blocks.add(
          clock.epochSecond(epochDay, hours.fromMinute()),
          clock.epochSecond(epochDay, hours.toMinute()));
    }
    return blocks.build();
  }

  private List<LocalHours> hoursOn(long epochDay) {
    var usual = weekly.get((int) Math.floorMod(epochDay + EPOCH_WAS_THURSDAY, 7L));
    if (overrides.isEmpty() && recurring.isEmpty()) {
      return usual;
    }
    var date = LocalDate.ofEpochDay(epochDay);
    var override = overrides.get(date);
    return override == null ? withRecurring(usual, date) : override;
  }

  private List<LocalHours> withRecurring(List<LocalHours> usual, LocalDate date) {
    if (recurring.isEmpty()) {
      return usual;
    }
    var hours = new ArrayList<>(usual);
    recurring.stream().filter(r -> r.areOpenOn(date)).forEach(r -> hours.add(r.hours()));
    return hours;
  }
}
