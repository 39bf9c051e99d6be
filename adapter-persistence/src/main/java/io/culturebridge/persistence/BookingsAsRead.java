package io.culturebridge.persistence;

import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pending and confirmed bookings of one coach hold in some weeks: true for as long as the
 * version of the coach's bookings is the same. Weeks begin on Thursdays at 00:00 UTC, as 1970 did.
 */
final class BookingsAsRead {

  private static final long WEEK = Duration.ofDays(7).toSeconds();

  /** More than two years: somebody asks at random, and begins anew. */
  private static final int MOST_WEEKS = 110;

  private final UUID version;
  private final boolean withSessions;
  private final Set<Long> weeks;

  /** One for each reading; a booking that reaches into the weeks of two of them is in both. */
  private final List<SentTimes> parts;

  private BookingsAsRead(
      UUID version, boolean withSessions, Set<Long> weeks, List<SentTimes> parts) {
    this.version = version;
    this.withSessions = withSessions;
    this.weeks = weeks;
    this.parts = parts;
  }

  /**
   * What was read of these whole weeks.
   *
   * @param withSessions whether the times of each session follow those it occupies
   */
  static BookingsAsRead of(UUID version, boolean withSessions, TimeSlot span, SentTimes sent) {
    var weeks = numbers(span).boxed().collect(Collectors.toSet());
    return new BookingsAsRead(version, withSessions, weeks, List.of(sent));
  }

  /** With what was read of these whole weeks too. */
  BookingsAsRead with(TimeSlot span, SentTimes sent) {
    var more = new HashSet<>(weeks);
    numbers(span).forEach(more::add);
    return new BookingsAsRead(
        version, withSessions, more, Stream.concat(parts.stream(), Stream.of(sent)).toList());
  }

  UUID version() {
    return version;
  }

  boolean withSessions() {
    return withSessions;
  }

  boolean isFull() {
    return weeks.size() >= MOST_WEEKS;
  }

  /** From the first to the last week of the span that is not known; none when all are. */
  Optional<TimeSlot> unknown(TimeSlot span) {
    var unknown = numbers(span).filter(week -> !weeks.contains(week)).toArray();
    return unknown.length == 0
        ? Optional.empty()
        : Optional.of(weeks(unknown[0], unknown[unknown.length - 1] + 1));
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    int times = parts.stream().mapToInt(SentTimes::size).sum();
    return 256 + 64 * weeks.size() + 128 * parts.size() + Long.BYTES * times;
  }

  /**
   * The bookings that reach into what is asked about.
   *
   * @param held the one that occupies this instant is left out; null where none is
   */
  Commitments within(TimeSlot asked, @Nullable Instant held) {
    var occupied = new TimeSlots.Builder(64);
    var sessions = new LinkedHashSet<TimeSlot>();
    for (var part : parts) {
      for (int i = 0; i < part.size(); i += withSessions ? 4 : 2) {
        long start = part.second(i);
        long end = part.second(i + 1);
        if (reachesInto(asked, start, end) && !isHeld(held, start, end)) {
          occupied.add(start, end);
          if (withSessions) {
            sessions.add(TimeSlot.of(part.instant(i + 2), part.instant(i + 3)));
          }
        }
      }
    }
    return new Commitments(occupied.build(), new ArrayList<>(sessions));
  }

  private static boolean reachesInto(TimeSlot asked, long start, long end) {
    return start < asked.end().getEpochSecond() && asked.start().getEpochSecond() < end;
  }

  private static boolean isHeld(@Nullable Instant held, long start, long end) {
    return held != null && start <= held.getEpochSecond() && held.getEpochSecond() < end;
  }

  /** The weeks that the slot touches. */
  static TimeSlot wholeWeeks(TimeSlot slot) {
    return weeks(
        Math.floorDiv(slot.start().getEpochSecond(), WEEK),
        Math.ceilDiv(slot.end().getEpochSecond(), WEEK));
  }

  private static TimeSlot weeks(long first, long afterLast) {
    return TimeSlot.of(
        Instant.ofEpochSecond(first * WEEK), Instant.ofEpochSecond(afterLast * WEEK));
  }

  private static LongStream numbers(TimeSlot wholeWeeks) {
    return LongStream.range(
        wholeWeeks.start().getEpochSecond() / WEEK, wholeWeeks.end().getEpochSecond() / WEEK);
  }
}
