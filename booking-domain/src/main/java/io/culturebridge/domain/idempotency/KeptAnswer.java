package io.culturebridge.domain.idempotency;

import java.time.Duration;
import java.time.Instant;

/**
 * The answer to a request that had an effect, kept to be given again.
 *
 * @param fingerprint tells this request from another one under the same key
 * @param answer as the edge that gave it writes it; opaque to everybody else
 * @param keptAt it is forgotten {@link #LIFETIME} later
 */
public record KeptAnswer(IdempotencyKey key, String fingerprint, String answer, Instant keptAt) {

  public static final Duration LIFETIME = Duration.ofHours(24);

  /** Tells whether the lifetime is over. */
  public boolean isForgotten(Instant now) {
    return !now.isBefore(keptAt.plus(LIFETIME));
  }
}
