package io.culturebridge.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7): those of one time lie side by side in an index however
 * large the table grows.
 */
public final class TimeOrderedUuid {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedUuid() {}

  /**
   * A new UUID, 74 bits of which are random.
   *
   * @param now cut to milliseconds
   */
  public static UUID next(Instant now) {
    long version = 0x7000L | (RANDOM.nextInt() & 0x0fffL);
    long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new UUID((now.toEpochMilli() << 16) | version, variant);
  }
}
