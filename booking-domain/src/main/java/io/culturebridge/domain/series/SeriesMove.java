package io.culturebridge.domain.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move a session of a series and all later ones; what is null stays as it is.
 *
 * @param from when the first one to be moved starts now, UTC
 * @param start when it is to start, UTC; the later ones move by as much on the clocks of the zone
 * @param length of each session
 */
public record SeriesMove(Instant from, @Nullable Instant start, @Nullable Duration length) {

  /**
   * The pending and confirmed sessions that it moves, where they are to be.
   *
   * @throws RejectedException when no pending or confirmed session starts at {@code from}, or the
   *     rules object to a new slot
   */
  public Proposal of(BookedSeries booked, BookingRules rules, Instant now) {
    var open = booked.openFrom(from);
    if (open.isEmpty() || !open.getFirst().slot().start().equals(from)) {
      throw new RejectedException(new Rejection.NoSessionThen(from));
    }
    var zone = booked.series().zone();
    var shift =
        start == null
            ? Duration.ZERO
            : Duration.between(
                open.getFirst().wallTime(zone), LocalDateTime.ofInstant(start, zone));
    var moved =
        open.stream()
            .map(session -> session(session, moved(session, shift, zone), rules, now))
            .filter(session -> !open.contains(session))
            .toList();
    return new Proposal(moved, OnConflict.REJECT);
  }

  private Occurrence moved(SeriesSession session, Duration shift, ZoneId zone) {
    var local = session.wallTime(zone).plus(shift);
    var length = Objects.requireNonNullElse(this.length, session.slot().duration());
    return new Occurrence(local, TimeSlot.of(newStart(session, shift, local, zone), length));
  }

  /** Clocks that show a time twice do not tell what is known of the first, and of who stays. */
  private Instant newStart(
      SeriesSession session, Duration shift, LocalDateTime local, ZoneId zone) {
    var current = session.slot().start();
    if (current.equals(from)) {
      return Objects.requireNonNullElse(start, from);
    }
    return shift.isZero() ? current : WallTime.instantOf(local, zone);
  }

  private static SeriesSession session(
      SeriesSession session, Occurrence to, BookingRules rules, Instant now) {
    return to.slot().equals(session.slot())
        ? session
        : new SeriesSession(
            to.local(), session.booking().change(to.slot(), session.booking().notes(), rules, now));
  }
}
