package io.culturebridge.domain.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a booking stands: pending → confirmed → completed, or cancelled from the first two. */
public enum BookingStatus {
  /** Created, awaiting payment. */
  PENDING,
  /** Paid: the session will take place. */
  CONFIRMED,
  /** The session has taken place. */
  COMPLETED,
  /** Called off by client, coach or admin. */
  CANCELLED;

  public boolean canBecome(BookingStatus next) {
    return switch (this) {
      case PENDING -> next == CONFIRMED || next == CANCELLED;
      case CONFIRMED -> next == COMPLETED || next == CANCELLED;
      case COMPLETED, CANCELLED -> false;
    };
  }

  /** Tells whether no other booking may overlap one of this status. */
  public boolean holdsTheSlot() {
    return this == PENDING || this == CONFIRMED;
  }

  /** The status in requests, answers and tables: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that word; none when there is no such status. */
  public static Optional<BookingStatus> ofWord(String word) {
    return Stream.of(values()).filter(status -> status.word().equals(word)).findAny();
  }
}
