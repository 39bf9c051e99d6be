package io.culturebridge.domain.booking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often a booking has changed, and when.
 *
 * @param sequence 0 when born, one more with each change: SEQUENCE of RFC 5545 §3.8.7.4, the
 *     optimistic lock and the ETag in one
 * @param createdAt UTC, milliseconds; what is finer is cut
 * @param updatedAt UTC, milliseconds; what is finer is cut
 */
public record Revision(int sequence, Instant createdAt, Instant updatedAt) {

  public Revision {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Revision first(Instant now) {
    return new Revision(0, now, now);
  }

  public Revision next(Instant now) {
    return new Revision(sequence + 1, createdAt, now);
  }
}
