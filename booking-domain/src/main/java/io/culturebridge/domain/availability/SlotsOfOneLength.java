package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Slots kept as the epoch seconds of their starts; each is made only when somebody looks at it. */
final class SlotsOfOneLength extends AbstractList<TimeSlot> implements RandomAccess {

  private final long[] starts;
  private final long length;

  private SlotsOfOneLength(long[] starts, long length) {
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

  /** Gathers starts, which may come in any order and more than once. */
  static final class Builder {

    private final long length;
    private long[] starts = new long[64];
    private int count;
    private boolean inOrder = true;

    Builder(Duration length) {
      this.length = length.toSeconds();
    }

    void add(long start) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      inOrder &= count == 0 || starts[count - 1] < start;
      starts[count++] = start;
    }

    List<TimeSlot> build() {
      var gathered = Arrays.copyOf(starts, count);
      // hours that run past midnight may reach into those of the next date
      return new SlotsOfOneLength(
          inOrder ? gathered : Arrays.stream(gathered).sorted().distinct().toArray(), length);
    }
  }
}
