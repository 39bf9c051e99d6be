package io.culturebridge.domain.series;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A series and what became of it.
 *
 * @param sessions every booking it made, whatever its status, in the order of their starts
 */
public record BookedSeries(Series series, List<SeriesSession> sessions) {

  public BookedSeries {
    sessions =
        sessions.stream()
            .sorted(
                comparing((SeriesSession session) -> session.slot().start())
                    .thenComparing(session -> session.booking().id().value().toString()))
            .toList();
  }

  public List<Booking> bookings() {
    return sessions.stream().map(SeriesSession::booking).toList();
  }

  /** The booking of that id, which must be one of them. */
  public Booking booking(BookingId id) {
    return bookings().stream().filter(booking -> booking.id().equals(id)).findAny().orElseThrow();
  }

  /** The pending and confirmed sessions that start then or later. */
  List<SeriesSession> openFrom(Instant from) {
    return sessions.stream()
        .filter(session -> session.booking().status().holdsTheSlot())
        .filter(session -> !session.slot().start().isBefore(from))
        .toList();
  }

  /** The pending and confirmed bookings that start then or later, cancelled. */
  public List<Booking> cancelledFrom(Instant from, Instant now) {
    return openFrom(from).stream()
        .map(session -> session.booking().become(BookingStatus.CANCELLED, now))
        .toList();
  }

  /** The series after these sessions of its have changed. */
  public BookedSeries with(Collection<SeriesSession> changed) {
    var byId = changed.stream().collect(Collectors.toMap(BookedSeries::id, Function.identity()));
    return new BookedSeries(
        series, sessions.stream().map(session -> byId.getOrDefault(id(session), session)).toList());
  }

  private static BookingId id(SeriesSession session) {
    return session.booking().id();
  }
}
