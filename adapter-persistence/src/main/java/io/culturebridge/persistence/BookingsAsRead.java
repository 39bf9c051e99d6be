package io.culturebridge.persistence;

import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the pending and confirmed bookings of one coach hold within a span, as the database sent it:
 * true for as long as the version of the coach's bookings is the same.
 *
 * @param withSessions whether the times of each session follow those it occupies
 */
record BookingsAsRead(UUID version, TimeSlot span, boolean withSessions, SentTimes times) {

  private static final Duration LONGEST_SPAN = Duration.ofDays(400);

  /**
   * A span that takes in another one too, so that of those who leaf through a calendar soon nobody
   * has to read; that other one alone where both together would be too much.
   */
  TimeSlot spanWith(TimeSlot asked) {
    var start = span.start().isBefore(asked.start()) ? span.start() : asked.start();
    var end = span.end().isAfter(asked.end()) ? span.end() : asked.end();
    var both = TimeSlot.of(start, end);
    return both.duration().compareTo(LONGEST_SPAN) > 0 ? asked : both;
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return 256 + times.size() * Long.BYTES;
  }

  /**
   * Of these bookings, the ones that reach into what is asked about.
   *
   * @param held the one that occupies this instant is left out; null where none is
   */
  Commitments within(TimeSlot asked, @Nullable Instant held) {
    var occupied = new TimeSlots.Builder(64);
    var sessions = new ArrayList<TimeSlot>();
    for (int i = 0; i < times.size(); i += withSessions ? 4 : 2) {
      long start = times.second(i);
      long end = times.second(i + 1);
      if (start < asked.end().getEpochSecond()
          && asked.start().getEpochSecond() < end
          && !isHeld(start, end, held)) {
        occupied.add(start, end);
        if (withSessions) {
          sessions.add(TimeSlot.of(times.instant(i + 2), times.instant(i + 3)));
        }
      }
    }
    return new Commitments(occupied.build(), sessions);
  }

  private static boolean isHeld(long start, long end, @Nullable Instant held) {
    return held != null && start <= held.getEpochSecond() && held.getEpochSecond() < end;
  }
}
