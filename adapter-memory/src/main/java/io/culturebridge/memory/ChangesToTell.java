package io.culturebridge.memory;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Changes nobody was told of yet, and which of all changes were made together: people are told of
 * those by what they are told of the first.
 */
final class ChangesToTell {

  private final Deque<BookingChange> waiting = new ArrayDeque<>();
  private final Map<Version, List<Booking>> together = new HashMap<>();

  synchronized void add(BookingChange change) {
    waiting.add(change);
  }

  /**
   * @param changes in the order of their sessions' starts
   */
  synchronized void join(List<BookingChange> changes) {
    var bookings = changes.stream().map(BookingChange::booking).toList();
    bookings.forEach(booking -> together.put(Version.of(booking), bookings));
  }

  /** The oldest ones. */
  synchronized List<BookingChange> take(int most) {
    var taken = waiting.stream().limit(most).toList();
    taken.forEach(change -> waiting.remove());
    return taken;
  }

  /** Tells whether people are told of it by what is told of another one. */
  boolean isLed(Booking booking) {
    return !leader(booking).equals(Version.of(booking));
  }

  /** Those that lead what the booking was a part of. */
  Stream<Version> leaders(List<BookingChange> history) {
    return history.stream().map(BookingChange::booking).map(this::leader).distinct();
  }

  /** The bookings as they were after the change that was made to all of them. */
  synchronized List<Booking> together(Booking booking) {
    return together.getOrDefault(Version.of(booking), List.of(booking));
  }

  private Version leader(Booking booking) {
    return Version.of(together(booking).getFirst());
  }

  /** A booking as it was after one change. */
  record Version(BookingId booking, int sequence) {

    static Version of(Booking booking) {
      return new Version(booking.id(), booking.revision().sequence());
    }
  }
}
