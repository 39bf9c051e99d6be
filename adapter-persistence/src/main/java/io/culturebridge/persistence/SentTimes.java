package io.culturebridge.persistence;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times one after the other as {@code timestamptz_send} of PostgreSQL gives them: eight bytes each,
 * microseconds since 2000-01-01 UTC.
 */
final class SentTimes {

  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private final ByteBuffer bytes;

  private SentTimes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** None when there are no bytes at all. */
  static SentTimes of(byte @Nullable [] bytes) {
    return new SentTimes(ByteBuffer.wrap(bytes == null ? new byte[0] : bytes));
  }

  /** How many times these are. */
  int size() {
    return bytes.capacity() / Long.BYTES;
  }

  /** The i-th in seconds since 1970; what is finer is cut. */
  long second(int i) {
    return EPOCH + Math.floorDiv(bytes.getLong(i * Long.BYTES), 1_000_000L);
  }
}
