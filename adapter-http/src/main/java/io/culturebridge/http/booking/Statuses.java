package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingStatus;

/** Reads booking statuses. */
final class Statuses {

  private Statuses() {}

  static BookingStatus parse(String word) {
    return BookingStatus.ofWord(word)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of pending, confirmed, completed, cancelled"));
  }
}
