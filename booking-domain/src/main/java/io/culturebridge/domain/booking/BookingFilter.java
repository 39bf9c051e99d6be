package io.culturebridge.domain.booking;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings a list is about.
 *
 * @param statuses those wanted; empty wants all
 * @param from UTC, the earliest start, included; null for no bound
 * @param to UTC, starts before it; null for no bound
 */
public record BookingFilter(
    Set<BookingStatus> statuses, @Nullable Instant from, @Nullable Instant to) {

  private static final BookingFilter ALL = new BookingFilter(Set.of(), null, null);

  public BookingFilter {
    statuses = Set.copyOf(statuses);
  }

  public static BookingFilter all() {
    return ALL;
  }

  public boolean accepts(Booking booking) {
    var start = booking.slot().start();
    return (statuses.isEmpty() || statuses.contains(booking.status()))
        && (from == null || !start.isBefore(from))
        && (to == null || start.isBefore(to));
  }
}
