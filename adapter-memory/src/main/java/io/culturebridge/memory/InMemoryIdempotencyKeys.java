package io.culturebridge.memory;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link IdempotencyKeys} in memory. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private final Map<IdempotencyKey, KeptAnswer> answers = new ConcurrentHashMap<>();

  @Override
  public Optional<KeptAnswer> find(IdempotencyKey key, Instant now) {
    return Optional.ofNullable(answers.get(key)).filter(answer -> !answer.isForgotten(now));
  }

  @Override
  public int forget(Instant now) {
    int before = answers.size();
    answers.values().removeIf(answer -> answer.isForgotten(now));
    return before - answers.size();
  }

  /** Refuses a key that still has an answer at the time the new one would be kept. */
  void requireUnused(KeptAnswer answer) {
    if (find(answer.key(), answer.keptAt()).isPresent()) {
      throw new RejectedException(new Rejection.KeyAlreadyUsed(answer.key()));
    }
  }

  void keep(KeptAnswer answer) {
    answers.put(answer.key(), answer);
  }
}
