package io.culturebridge.domain.booking;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a booking stands: pending → confirmed → completed, or cancelled from the first two. */
public enum BookingStatus {
  /** Created, awaiting payment. */
  PENDING,
  /** Paid: the session will take place. */
  CONFIRMED,
  /** The session has taken place. */
  COMPLETED,
  /** Called off by client, coach or admin, or by the service itself. */
  CANCELLED;

  private static final Map<String, BookingStatus> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(BookingStatus::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

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
    return word;
  }

  /** The status of that word; none when there is no such status. */
  public static Optional<BookingStatus> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
