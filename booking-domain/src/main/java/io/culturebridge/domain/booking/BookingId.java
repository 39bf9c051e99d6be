package io.culturebridge.domain.booking;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Names a booking for ever. */
public record BookingId(UUID value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A new id: a UUID of version 7 (RFC 9562 §5.7), so that ids of one time lie side by side in an
   * index however large the table grows. 74 of its bits are random.
   *
   * @param now cut to milliseconds
   */
  public static BookingId next(Instant now) {
    long version = 0x7000L | (RANDOM.nextInt() & 0x0fffL);
    long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new BookingId(new UUID((now.toEpochMilli() << 16) | version, variant));
  }
}
