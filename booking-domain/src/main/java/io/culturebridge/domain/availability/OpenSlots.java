package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The slots that can be booked: on the grid, inside the hours, free.
 *
 * <pre>{@code
 * List<TimeSlot> open =
 *     OpenSlots.in(Availability.standard(), busy).of(Duration.ofMinutes(60), window, now);
 * }</pre>
 */
public final class OpenSlots {

  private final Availability availability;
  private final TimeSlots busy;

  private OpenSlots(Availability availability, TimeSlots busy) {
    this.availability = availability;
    this.busy = busy;
  }

  /**
   * Looks inside these hours, leaving out what is busy.
   *
   * @param busy what holds the coach's time; must reach over the windows asked for
   */
  public static OpenSlots in(Availability availability, TimeSlots busy) {
    return new OpenSlots(availability, busy);
  }

  /**
   * Every open slot of the length that lies wholly inside the window and starts after now, in
   * order. Open slots may overlap one another: booking one closes those it overlaps.
   */
  public List<TimeSlot> of(Duration length, TimeSlot window, Instant now) {
    long seconds = length.toSeconds();
    long earliest = Math.max(window.start().getEpochSecond(), now.getEpochSecond() + 1);
    long latest = window.end().getEpochSecond() - seconds;
    var starts = new Starts(availability.interval().toSeconds(), seconds);
    var hours = availability.hoursAround(window);
    for (int i = 0; i < hours.size(); i++) {
      starts.walk(
          hours.startSecond(i), Math.min(hours.endSecond(i) - seconds, latest), earliest, busy);
    }
    return starts.slots();
  }

  /** Gathers starts as epoch seconds; slots are made only when somebody looks at them. */
  private static final class Starts {

    private final long interval;
    private final long length;
    private long[] seconds = new long[64];
    private int count;
    private int nextBusy;

    Starts(long interval, long length) {
      this.interval = interval;
      this.length = length;
    }

    /** Takes the free starts of one block's grid, up to {@code last}, which is included. */
    void walk(long blockStart, long last, long earliest, TimeSlots busy) {
      long gridSteps = Math.max(0, Math.ceilDiv(earliest - blockStart, interval));
      for (long start = blockStart + gridSteps * interval; start <= last; start += interval) {
        while (nextBusy < busy.size() && busy.endSecond(nextBusy) <= start) {
          nextBusy++;
        }
        if (nextBusy == busy.size() || busy.startSecond(nextBusy) >= start + length) {
          add(start);
        }
      }
    }

    private void add(long start) {
      if (count == seconds.length) {
        seconds = Arrays.copyOf(seconds, 2 * count);
      }
      seconds[count++] = start;
    }

    List<TimeSlot> slots() {
      return new SlotsOfOneLength(Arrays.copyOf(seconds, count), length);
    }
  }

  private static final class SlotsOfOneLength extends AbstractList<TimeSlot>
      implements RandomAccess {

    private final long[] starts;
    private final long length;

    SlotsOfOneLength(long[] starts, long length) {
      this.starts = starts;
      this.length = length;
    }

    @Override
    public TimeSlot get(int index) {
      long start = starts[index];
      return TimeSlot.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length));
    }

    @Override
    public int size() {
      return starts.length;
    }
  }
}
