package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is open by looking at every minute; shares no code with what it checks but the
 * schedule itself.
 */
final class MinuteOracle {

  private static final int NEAR = 1_440;

  private final Schedule schedule;
  private final List<TimeSlot> occupied;
  private final List<TimeSlot> sessions;
  private final @Nullable CalendarBusy calendars;
  private final WallTime wall;
  private final BitSet open = new BitSet();
  private final BitSet grid = new BitSet();

  MinuteOracle(
      Schedule schedule, Commitments taken, @Nullable CalendarBusy calendars, WallTime wall) {
    this.schedule = schedule;
    this.occupied = taken.occupied().toList();
    this.sessions = taken.sessions();
    this.calendars = calendars;
    this.wall = wall;
    var last = wall.dateAt(wall.minutes() - 1);
    for (var date = wall.dateAt(0); !date.isAfter(last); date = date.plusDays(1)) {
      addDate(date);
    }
  }

  private void addDate(LocalDate date) {
    var minutes = new BitSet();
    for (var hours : hoursOn(date)) {
      int from = wall.resolve(date, hours.fromMinute());
      minutes.set(from, Math.max(from, wall.resolve(date, hours.toMinute())));
    }
    open.or(minutes);
    int interval = (int) schedule.rules().interval().toMinutes();
    int blockStart = 0;
    for (int minute = 0; minute < minutes.length(); minute++) {
      boolean begins = minutes.get(minute) && (minute == 0 || !minutes.get(minute - 1));
      blockStart = begins ? minute : blockStart;
      if (minutes.get(minute) && (minute - blockStart) % interval == 0) {
        grid.set(minute);
      }
    }
  }

  private List<LocalHours> hoursOn(LocalDate date) {
    for (var override : schedule.overrides()) {
      if (override.date().equals(date)) {
        return override.hours();
      }
    }
    var hours = new ArrayList<LocalHours>();
    for (var weekly : schedule.weekly()) {
      if (weekly.day() == date.getDayOfWeek()) {
        hours.add(weekly.hours());
      }
    }
    for (var recurring : schedule.recurring()) {
      if (recurring.days().occursOn(date) && !recurring.exceptDates().contains(date)) {
        hours.add(recurring.hours());
      }
    }
    return hours;
  }

  /** Every minute of the window that is open. */
  TimeSlots openIn(TimeSlot window) {
    var minutes = new ArrayList<TimeSlot>();
    for (var at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(60)) {
      if (open.get(wall.indexOf(at))) {
        minutes.add(TimeSlot.of(at, at.plusSeconds(60)));
      }
    }
    return TimeSlots.of(minutes);
  }

  /** Every minute of the window from which a session of the length meets no obstacle. */
  List<TimeSlot> of(Duration length, TimeSlot window, Instant now) {
    var slots = new ArrayList<TimeSlot>();
    for (int minute = 0; minute < wall.minutes(); minute++) {
      if (grid.get(minute)) {
        var slot = TimeSlot.of(wall.instant(minute), length);
        if (window.encloses(slot) && obstacles(slot, now).isEmpty()) {
          slots.add(slot);
        }
      }
    }
    return slots;
  }

  /** The first instant on the grid from this one on; this one when there is none. */
  Instant nextStart(Instant instant) {
    int minute = grid.nextSetBit(wall.indexOf(instant));
    return minute < 0 || minute > wall.indexOf(instant) + NEAR ? instant : wall.instant(minute);
  }

  EnumSet<Obstacle> obstacles(TimeSlot slot, Instant now) {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    addIf(!slot.start().isAfter(now), Obstacle.IN_THE_PAST, obstacles);
    addIf(
        !schedule.rules().minimumNotice().isZero()
            && slot.start().isBefore(now.plus(schedule.rules().minimumNotice())),
        Obstacle.MINIMUM_NOTICE,
        obstacles);
    addIf(isBeyondWindow(slot.start(), now), Obstacle.BOOKING_WINDOW, obstacles);
    addIf(!isInsideHours(slot), Obstacle.OUTSIDE_HOURS, obstacles);
    int start = wall.indexOf(slot.start());
    addIf(open.get(start) && !grid.get(start), Obstacle.OFF_GRID, obstacles);
    addIf(isDayFull(start), Obstacle.DAY_LIMIT, obstacles);
    addIf(overlapsOne(sessions, slot), Obstacle.BOOKED, obstacles);
    addIf(
        !overlapsOne(sessions, slot) && overlapsOne(occupied, withBuffers(slot)),
        Obstacle.BUFFER,
        obstacles);
    if (calendars != null) {
      addCalendars(calendars, slot, now, obstacles);
    }
    return obstacles;
  }

  private void addCalendars(
      CalendarBusy calendars, TimeSlot slot, Instant now, EnumSet<Obstacle> obstacles) {
    boolean isKnown =
        calendars.goodUntil().isAfter(now)
            && calendars.covered().stream().anyMatch(covered -> covered.encloses(slot));
    var policy = schedule.whenCalendarUnreadable();
    addIf(
        !isKnown && policy == WhenCalendarUnreadable.CLOSED,
        Obstacle.CALENDAR_UNREADABLE,
        obstacles);
    addIf(
        (isKnown || policy == WhenCalendarUnreadable.LAST_KNOWN)
            && overlapsOne(calendars.busy().toList(), slot),
        Obstacle.CALENDAR_BUSY,
        obstacles);
  }

  private static void addIf(boolean isSo, Obstacle obstacle, EnumSet<Obstacle> obstacles) {
    if (isSo) {
      obstacles.add(obstacle);
    }
  }

  private boolean isBeyondWindow(Instant start, Instant now) {
    var days = schedule.rules().windowDays();
    var today = now.atZone(schedule.zone()).toLocalDate();
    return days != null
        && !start.atZone(schedule.zone()).toLocalDate().isBefore(today.plusDays(days));
  }

  private boolean isInsideHours(TimeSlot slot) {
    int start = wall.indexOf(slot.start());
    int end = wall.indexOf(slot.end());
    return open.nextClearBit(start) >= end;
  }

  private boolean isDayFull(int start) {
    var most = schedule.rules().mostPerDay();
    var date = wall.dateAt(start);
    return most != null
        && sessions.stream()
                .filter(session -> wall.dateAt(wall.indexOf(session.start())).equals(date))
                .count()
            >= most;
  }

  private TimeSlot withBuffers(TimeSlot slot) {
    return TimeSlot.of(
        slot.start().minus(schedule.rules().bufferBefore()),
        slot.end().plus(schedule.rules().bufferAfter()));
  }

  private static boolean overlapsOne(List<TimeSlot> slots, TimeSlot slot) {
    return slots.stream().anyMatch(other -> other.overlaps(slot));
  }
}
