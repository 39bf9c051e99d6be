package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.booking.Booking;
import java.util.Comparator;

/** The orders in which bookings are listed. */
final class BookingOrder {

  private static final Comparator<Booking> BY_ID =
      comparing(booking -> booking.id().value().toString());

  /** By start, and then by id. */
  static final Comparator<Booking> EARLIEST_FIRST =
      comparing((Booking booking) -> booking.slot().start()).thenComparing(BY_ID);

  /** By start backwards, and then by id. */
  static final Comparator<Booking> LATEST_FIRST =
      comparing((Booking booking) -> booking.slot().start()).reversed().thenComparing(BY_ID);

  private BookingOrder() {}
}
