package io.culturebridge.domain.idempotency;

import java.util.Optional;

/**
 * What a caller wants kept together with a change: both are stored, or neither. May be asked more
 * than once before a change succeeds.
 *
 * @param <T> the outcome the answer is made from
 */
@FunctionalInterface
public interface Receipt<T> {

  Optional<KeptAnswer> of(T outcome);

  /** Keeps nothing. */
  static <T> Receipt<T> none() {
    return outcome -> Optional.empty();
  }
}
