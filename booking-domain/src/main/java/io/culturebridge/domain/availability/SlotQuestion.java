package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a session of one length can be booked within one window: each rule once, for one slot after
 * another. Starts are epoch seconds; for one thread.
 */
final class SlotQuestion {

  private final Schedule schedule;
  private final Commitments taken;
  private final @Nullable CalendarBusy calendars;
  private final boolean calendarsAreGood;
  private final long length;
  private final long now;
  private final long earliestWithNotice;
  private final List<TimeSlots> blocksByDate;
  private final TimeSlots hours;
  private final Map<LocalDate, Integer> sessionsByDate = new HashMap<>();
  private final long endOfBookingWindow;

  SlotQuestion(
      Schedule schedule,
      Commitments taken,
      @Nullable CalendarBusy calendars,
      Duration length,
      TimeSlot window,
      Instant now) {
    this.schedule = schedule;
    this.taken = taken;
    this.calendars = calendars;
    calendarsAreGood = calendars != null && calendars.isGood(now);
    this.length = length.toSeconds();
    this.now = now.getEpochSecond();
    earliestWithNotice = firstSecondFrom(now.plus(schedule.rules().minimumNotice()));
    var clock = new WallClock(schedule.zone());
    blocksByDate = new OpenHours(schedule, clock).blocksByDate(window);
    hours = OpenHours.union(blocksByDate);
    endOfBookingWindow = endOfBookingWindow(clock, now);
    if (schedule.rules().mostPerDay() != null) {
      for (var session : taken.sessions()) {
        sessionsByDate.merge(localDate(session.start()), 1, Integer::sum);
      }
    }
  }

  private long endOfBookingWindow(WallClock clock, Instant now) {
    @Nullable Integer days = schedule.rules().windowDays();
    return days == null ? Long.MAX_VALUE : clock.epochSecond(localDate(now).toEpochDay() + days, 0);
  }

  /** The blocks of hours that begin on each date; their starts are where the grid begins. */
  List<TimeSlots> blocksByDate() {
    return blocksByDate;
  }

  /** After now, and with the notice the coach wants. */
  long earliestStart() {
    return Math.max(now + 1, earliestWithNotice);
  }

  /** Sessions start before it. */
  long endOfBookingWindow() {
    return endOfBookingWindow;
  }

  private boolean isInsideHours(long start) {
    return hours.encloses(start, start + length);
  }

  /** Tells whether a start on the grid, neither too early nor too late, can be booked. */
  boolean isOpen(long start) {
    return isInsideHours(start)
        && isUnoccupied(start)
        && !isDayFull(start)
        && obstacleInCalendars(start) == null;
  }

  /** Tells whether the session and what is kept free around it are free. */
  private boolean isUnoccupied(long start) {
    var rules = schedule.rules();
    return !taken
        .occupied()
        .overlaps(
            start - rules.bufferBefore().toSeconds(),
            start + length + rules.bufferAfter().toSeconds());
  }

  private boolean isDayFull(long start) {
    @Nullable Integer most = schedule.rules().mostPerDay();
    return most != null
        && sessionsByDate.getOrDefault(localDate(Instant.ofEpochSecond(start)), 0) >= most;
  }

  private @Nullable Obstacle obstacleInCalendars(long start) {
    return calendars == null
        ? null
        : calendars.obstacle(
            start, start + length, calendarsAreGood, schedule.whenCalendarUnreadable());
  }

  /** Tells whether hours are open then, but no session starts. */
  private boolean isOffGrid(long start) {
    long interval = schedule.rules().interval().toSeconds();
    boolean isOpen = false;
    for (var blocks : blocksByDate) {
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.startSecond(i) <= start && start < blocks.endSecond(i)) {
          isOpen = true;
          if ((start - blocks.startSecond(i)) % interval == 0) {
            return false;
          }
        }
      }
    }
    return isOpen;
  }

  /** All that is against the slot, which is the window of this question. */
  EnumSet<Obstacle> obstacles(TimeSlot slot) {
    long start = slot.start().getEpochSecond();
    var obstacles = EnumSet.noneOf(Obstacle.class);
    addIf(start <= now, Obstacle.IN_THE_PAST, obstacles);
    addIf(wantsNotice() && start < earliestWithNotice, Obstacle.MINIMUM_NOTICE, obstacles);
    addIf(start >= endOfBookingWindow, Obstacle.BOOKING_WINDOW, obstacles);
    addIf(!isInsideHours(start), Obstacle.OUTSIDE_HOURS, obstacles);
    addIf(isOffGrid(start), Obstacle.OFF_GRID, obstacles);
    addIf(isDayFull(start), Obstacle.DAY_LIMIT, obstacles);
    if (!isUnoccupied(start)) {
      obstacles.add(taken.haveSessionIn(slot) ? Obstacle.BOOKED : Obstacle.BUFFER);
    }
    var inCalendars = obstacleInCalendars(start);
    if (inCalendars != null) {
      obstacles.add(inCalendars);
    }
    return obstacles;
  }

  private static void addIf(boolean isSo, Obstacle obstacle, EnumSet<Obstacle> obstacles) {
    if (isSo) {
      obstacles.add(obstacle);
    }
  }

  private boolean wantsNotice() {
    return !schedule.rules().minimumNotice().isZero();
  }

  private static long firstSecondFrom(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() == 0 ? 0 : 1);
  }

  private LocalDate localDate(Instant instant) {
    return LocalDate.ofInstant(instant, schedule.zone());
  }
}
