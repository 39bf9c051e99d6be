package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.booking.Booking;
import java.util.Comparator;

/** The orders of lists. */
final class BookingOrder {

  static final Comparator<Booking> LATEST_FIRST_THEN_ID =
      comparing((Booking booking) -> booking.slot().start())
          .reversed()
          .thenComparing(booking -> booking.id().value().toString());

  static final Comparator<Booking> EARLIEST_FIRST_THEN_ID =
      comparing((Booking booking) -> booking.slot().start())
          .thenComparing(booking -> booking.id().value().toString());

  private BookingOrder() {}
}
