package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots that can be booked, and why others cannot: the one place that decides it.
 *
 * <pre>{@code
 * List<TimeSlot> open =
 *     OpenSlots.in(Schedule.standard(), busy).of(Duration.ofMinutes(60), window, now);
 * }</pre>
 */
public final class OpenSlots {

  private final Schedule schedule;
  private final Commitments taken;
  private final @Nullable CalendarBusy calendars;

  private OpenSlots(Schedule schedule, Commitments taken, @Nullable CalendarBusy calendars) {
    this.schedule = schedule;
    this.taken = taken;
    this.calendars = calendars;
  }

  /**
   * Looks inside the schedule's hours, leaving out what is busy.
   *
   * @param busy must reach over the windows asked for
   */
  public static OpenSlots in(Schedule schedule, TimeSlots busy) {
    return in(schedule, Commitments.of(busy));
  }

  /**
   * Looks inside the schedule's hours, keeping the schedule's rules.
   *
   * @param taken must reach over the windows asked for: by the buffers, and to the ends of their
   *     local days where there is a limit per day
   */
  public static OpenSlots in(Schedule schedule, Commitments taken) {
    return in(schedule, taken, null);
  }

  /**
   * As {@link #in(Schedule, Commitments)}, leaving out what the coach's calendars close.
   *
   * @param calendars null when none is connected
   */
  public static OpenSlots in(
      Schedule schedule, Commitments taken, @Nullable CalendarBusy calendars) {
    return new OpenSlots(schedule, taken, calendars);
  }

  /**
   * Every open slot of the length that lies wholly inside the window, in order and each once. Open
   * slots may overlap one another: booking one closes those it overlaps.
   */
  public List<TimeSlot> of(Duration length, TimeSlot window, Instant now) {
    var question = new SlotQuestion(schedule, taken, calendars, length, window, now);
    long earliest = Math.max(window.start().getEpochSecond(), question.earliestStart());
    long latest =
        Math.min(
            window.end().getEpochSecond() - length.toSeconds(), question.endOfBookingWindow() - 1);
    long interval = schedule.rules().interval().toSeconds();
    var open = new SlotsOfOneLength.Builder(length);
    for (var blocks : question.blocksByDate()) {
      for (int i = 0; i < blocks.size(); i++) {
        long first = blocks.startSecond(i);
        long steps = Math.max(0, Math.ceilDiv(earliest - first, interval));
        long last = Math.min(latest, blocks.endSecond(i) - 1);
        for (long start = first + steps * interval; start <= last; start += interval) {
          if (question.isOpen(start)) {
            open.add(start);
          }
        }
      }
    }
    return open.build();
  }

  /** All that keeps the slot from being open; empty for a slot that {@link #of} gives. */
  public EnumSet<Obstacle> obstacles(TimeSlot slot, Instant now) {
    return new SlotQuestion(schedule, taken, calendars, slot.duration(), slot, now).obstacles(slot);
  }

  /** What a session in the slot takes of the coach's time. */
  Claim claim(TimeSlot slot, long scheduleVersion) {
    var rules = schedule.rules();
    var occupied =
        TimeSlot.of(slot.start().minus(rules.bufferBefore()), slot.end().plus(rules.bufferAfter()));
    var most = rules.mostPerDay();
    return new Claim(
        occupied,
        most == null ? null : new Claim.DayLimit(localDay(slot.start()), most),
        scheduleVersion,
        calendars != null);
  }

  private TimeSlot localDay(Instant instant) {
    var date = instant.atZone(schedule.zone()).toLocalDate();
    return TimeSlot.of(
        date.atStartOfDay(schedule.zone()).toInstant(),
        date.plusDays(1).atStartOfDay(schedule.zone()).toInstant());
  }
}
