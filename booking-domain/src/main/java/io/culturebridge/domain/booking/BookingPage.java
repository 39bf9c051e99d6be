package io.culturebridge.domain.booking;

import java.util.List;

/**
 * Some of the bookings a list is about: by start, the latest first, then by id.
 *
 * @param total how many the filter accepts in all
 */
public record BookingPage(List<Booking> bookings, long total) {

  public BookingPage {
    bookings = List.copyOf(bookings);
  }
}
