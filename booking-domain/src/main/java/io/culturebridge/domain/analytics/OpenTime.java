package io.culturebridge.domain.analytics;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long coaches' hours are in each bucket of a range. */
public final class OpenTime {

  private final List<TimeSlot> buckets;
  private final long[] seconds;

  private OpenTime(List<TimeSlot> buckets) {
    this.buckets = buckets;
    this.seconds = new long[buckets.size()];
  }

  /** Of all these coaches together, in buckets: where two are open at once it counts twice. */
  public static OpenTime of(Collection<ScheduleUse> uses, List<TimeSlot> buckets) {
    var open = new OpenTime(buckets);
    var all = TimeSlot.of(buckets.getFirst().start(), buckets.getLast().end());
    uses.forEach(use -> open.add(use.schedule().openIn(all), use.coaches()));
    return open;
  }

  /** Walks along the hours and the buckets, both of which are in order. */
  private void add(TimeSlots hours, long coaches) {
    int i = 0;
    for (int bucket = 0; bucket < seconds.length; bucket++) {
      long start = buckets.get(bucket).start().getEpochSecond();
      long end = buckets.get(bucket).end().getEpochSecond();
      while (i < hours.size() && hours.startSecond(i) < end) {
        long from = Math.max(start, hours.startSecond(i));
        seconds[bucket] += coaches * (Math.min(end, hours.endSecond(i)) - from);
        if (hours.endSecond(i) > end) {
          break;
        }
        i++;
      }
    }
  }

  public Duration inBucket(int bucket) {
    return Duration.ofSeconds(seconds[bucket]);
  }

  public Duration total() {
    long total = 0;
    for (long bucket : seconds) {
      total += bucket;
    }
    return Duration.ofSeconds(total);
  }
}
