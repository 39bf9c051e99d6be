package io.culturebridge.persistence;

import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pending and confirmed bookings of one coach hold in some weeks: true for as long as the
 * version of the coach's bookings is the same.
 */
final class BookingsAsRead {

  private static final long WEEK = Duration.ofDays(7).toSeconds();

  /** Enough for who leafs through years; whoever asks at random begins anew. */
  private static final int MOST_PARTS = 50;

  private final UUID version;
  private final boolean withSessions;
  private final TimeSlots known;
  private final List<Part> parts;

  private BookingsAsRead(UUID version, boolean withSessions, TimeSlots known, List<Part> parts) {
    this.version = version;
    this.withSessions = withSessions;
    this.known = known;
    this.parts = parts;
  }

  /**
   * What was sent of this span.
   *
   * @param withSessions whether the times of each session follow those it occupies
   */
  static BookingsAsRead of(UUID version, boolean withSessions, TimeSlot span, SentTimes sent) {
    return new BookingsAsRead(
        version, withSessions, TimeSlots.of(span), List.of(Part.of(span, sent)));
  }

  /** With what was sent of this span, too. */
  BookingsAsRead with(TimeSlot span, SentTimes sent) {
    return new BookingsAsRead(
        version,
        withSessions,
        known.union(TimeSlots.of(span)),
        Stream.concat(parts.stream(), Stream.of(Part.of(span, sent))).toList());
  }

  UUID version() {
    return version;
  }

  boolean withSessions() {
    return withSessions;
  }

  boolean isFull() {
    return parts.size() >= MOST_PARTS;
  }

  /** All of the span that is not known, and what lies between; none when it is all known. */
  Optional<TimeSlot> unknown(TimeSlot span) {
    if (known.encloses(span)) {
      return Optional.empty();
    }
    var unknown = TimeSlots.of(span).minus(known);
    return Optional.of(slot(unknown.startSecond(0), unknown.endSecond(unknown.size() - 1)));
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    int times = parts.stream().mapToInt(part -> part.seconds.length).sum();
    return 256 + 192 * parts.size() + Integer.BYTES * times;
  }

  /**
   * The bookings that reach into what is asked about, all of which is known.
   *
   * @param held the one that occupies this instant is left out; null where none is
   */
  Commitments within(TimeSlot asked, @Nullable Instant held) {
    var occupied = new TimeSlots.Builder(64);
    var sessions = new LinkedHashSet<TimeSlot>();
    for (var part : parts) {
      if (part.span.overlaps(asked)) {
        gather(part, asked, held, occupied, sessions);
      }
    }
    return new Commitments(occupied.build(), new ArrayList<>(sessions));
  }

  private void gather(
      Part part,
      TimeSlot asked,
      @Nullable Instant held,
      TimeSlots.Builder occupied,
      Set<TimeSlot> sessions) {
    for (int i = 0; i < part.seconds.length; i += withSessions ? 4 : 2) {
      long start = part.second(i);
      long end = part.second(i + 1);
      if (reachesInto(asked, start, end) && !isHeld(held, start, end)) {
        occupied.add(start, end);
        if (withSessions) {
          sessions.add(slot(part.second(i + 2), part.second(i + 3)));
        }
      }
    }
  }

  private static boolean reachesInto(TimeSlot asked, long start, long end) {
    return start < asked.end().getEpochSecond() && asked.start().getEpochSecond() < end;
  }

  private static boolean isHeld(@Nullable Instant held, long start, long end) {
    return held != null && start <= held.getEpochSecond() && held.getEpochSecond() < end;
  }

  /** The weeks that the slot touches; they begin on Thursdays at 00:00 UTC, as 1970 did. */
  static TimeSlot wholeWeeks(TimeSlot slot) {
    return slot(
        Math.floorDiv(slot.start().getEpochSecond(), WEEK) * WEEK,
        Math.ceilDiv(slot.end().getEpochSecond(), WEEK) * WEEK);
  }

  private static TimeSlot slot(long start, long end) {
    return TimeSlot.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
  }

  /**
   * What was sent at once: start and end of what each booking occupies, and where there are
   * sessions theirs after it. A booking that reaches into the spans of two parts is in both.
   */
  private static final class Part {

    private final TimeSlot span;

    /** Since the span began: they take half the memory, and none is years away. */
    private final int[] seconds;

    private Part(TimeSlot span, int[] seconds) {
      this.span = span;
      this.seconds = seconds;
    }

    static Part of(TimeSlot span, SentTimes sent) {
      long start = span.start().getEpochSecond();
      return new Part(
          span,
          IntStream.range(0, sent.size())
              .map(i -> Math.toIntExact(sent.second(i) - start))
              .toArray());
    }

    long second(int i) {
      return span.start().getEpochSecond() + seconds[i];
    }
  }
}
