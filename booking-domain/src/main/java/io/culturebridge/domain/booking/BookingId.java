package io.culturebridge.domain.booking;

import io.culturebridge.domain.TimeOrderedUuid;
import java.time.Instant;
import java.util.UUID;

/** Names a booking for ever. */
public record BookingId(UUID value) {

  /** A new id, in the order of time. */
  public static BookingId next(Instant now) {
    return new BookingId(TimeOrderedUuid.next(now));
  }
}
