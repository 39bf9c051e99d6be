package io.culturebridge.domain.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of instants as ordered slots that neither overlap nor touch: whatever slots it is made of,
 * the same instants give the same value.
 */
public final class TimeSlots {

  private static final TimeSlots NONE = new TimeSlots(new long[0]);

  /** Epoch seconds, start and end in turn, strictly rising. */
  private final long[] bounds;

  private TimeSlots(long[] bounds) {
    this.bounds = bounds;
  }

  public static TimeSlots none() {
    return NONE;
  }

  public static TimeSlots of(TimeSlot... slots) {
    return of(Arrays.asList(slots));
  }

  /** The union of the slots, which may overlap and come in any order. */
  public static TimeSlots of(Collection<TimeSlot> slots) {
    var builder = new Builder(slots.size());
    slots.forEach(s -> builder.add(s.start().getEpochSecond(), s.end().getEpochSecond()));
    return builder.build();
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** How many separate slots there are. */
  public int size() {
    return bounds.length / 2;
  }

  /** Start of the i-th slot in epoch seconds, included. */
  public long startSecond(int i) {
    return bounds[2 * i];
  }

  /** End of the i-th slot in epoch seconds, not included. */
  public long endSecond(int i) {
    return bounds[2 * i + 1];
  }

  public Stream<TimeSlot> stream() {
    return IntStream.range(0, size()).mapToObj(this::slot);
  }

  public List<TimeSlot> toList() {
    return stream().toList();
  }

  /** Tells whether one of the slots has an instant in common with this one. */
  public boolean overlaps(TimeSlot slot) {
    return overlaps(slot.start().getEpochSecond(), slot.end().getEpochSecond());
  }

  /** Tells whether one of the slots has an instant in common with these epoch seconds. */
  public boolean overlaps(long start, long end) {
    int next = firstBoundAfter(start);
    return isInsideBefore(next) || (next < bounds.length && bounds[next] < end);
  }

  /** Tells whether every instant of the slot is in the set. */
  public boolean encloses(TimeSlot slot) {
    return encloses(slot.start().getEpochSecond(), slot.end().getEpochSecond());
  }

  /** Tells whether every one of these epoch seconds is in the set. */
  public boolean encloses(long start, long end) {
    int next = firstBoundAfter(start);
    return isInsideBefore(next) && end <= bounds[next];
  }

  private int firstBoundAfter(long second) {
    int found = Arrays.binarySearch(bounds, second);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Starts and ends take turns: what lies before an end is inside. */
  private static boolean isInsideBefore(int bound) {
    return bound % 2 == 1;
  }

  /** The instants in either. */
  public TimeSlots union(TimeSlots other) {
    return merge(other, (here, there) -> here || there);
  }

  /** The instants in this set and not in the other. */
  public TimeSlots minus(TimeSlots other) {
    return merge(other, (here, there) -> here && !there);
  }

  /** The instants in both. */
  public TimeSlots intersect(TimeSlots other) {
    return merge(other, (here, there) -> here && there);
  }

  /** Walks the bounds of both in order and keeps those where the combined membership flips. */
  private TimeSlots merge(TimeSlots other, Membership combined) {
    var merged = new long[bounds.length + other.bounds.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length || j < other.bounds.length) {
      long at = Math.min(at(i), other.at(j));
      i += at(i) == at ? 1 : 0;
      j += other.at(j) == at ? 1 : 0;
      boolean inside = combined.test(i % 2 == 1, j % 2 == 1);
      if (inside != (count % 2 == 1)) {
        merged[count++] = at;
      }
    }
    return new TimeSlots(Arrays.copyOf(merged, count));
  }

  private long at(int i) {
    return i < bounds.length ? bounds[i] : Long.MAX_VALUE;
  }

  private TimeSlot slot(int i) {
    return TimeSlot.of(Instant.ofEpochSecond(startSecond(i)), Instant.ofEpochSecond(endSecond(i)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeSlots slots && Arrays.equals(bounds, slots.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  @FunctionalInterface
  private interface Membership {
    boolean test(boolean here, boolean there);
  }

  /** Gathers slots given as epoch seconds, in any order; for those who have many. */
  public static final class Builder {

    private long[] starts;
    private long[] ends;
    private int count;

    public Builder(int expected) {
      starts = new long[Math.max(expected, 4)];
      ends = new long[starts.length];
    }

    /** Adds {@code [start, end)} in epoch seconds; nothing when it is empty. */
    public Builder add(long start, long end) {
      if (start < end) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
      }
      return this;
    }

    /** Whoever walks along the sorted bounds is inside where more slots have begun than ended. */
    public TimeSlots build() {
      if (count == 0) {
        return NONE;
      }
      Arrays.sort(starts, 0, count);
      Arrays.sort(ends, 0, count);
      var bounds = new long[2 * count];
      int last = 0;
      for (int i = 0; i < count; i++) {
        // all that began before this one have ended too: a gap, or at least a first slot
        if (i == 0 || ends[i - 1] < starts[i]) {
          bounds[last++] = starts[i];
        }
        if (i == count - 1 || ends[i] < starts[i + 1]) {
          bounds[last++] = ends[i];
        }
      }
      return new TimeSlots(Arrays.copyOf(bounds, last));
    }
  }
}
