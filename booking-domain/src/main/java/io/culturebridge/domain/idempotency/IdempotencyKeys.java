package io.culturebridge.domain.idempotency;

import java.time.Instant;
import java.util.Optional;

/** Port: answers kept with the changes they belong to (see {@link Receipt}). */
public interface IdempotencyKeys {

  /** The answer kept under the key, unless its lifetime is over by now. */
  Optional<KeptAnswer> find(IdempotencyKey key, Instant now);

  /**
   * Forgets every answer whose lifetime is over by now.
   *
   * @return how many
   */
  int forget(Instant now);
}
