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

  /**
   * Keeps the answer; of several under one key, to whatever store, the first. To be called last
   * before a change is made.
   *
   * @throws RejectedException when the key still has an answer at the time this one would be kept
   */
  void keep(KeptAnswer answer) {
    answers.merge(answer.key(), answer, InMemoryIdempotencyKeys::replaced);
  }

  private static KeptAnswer replaced(KeptAnswer last, KeptAnswer next) {
    if (!last.isForgotten(next.keptAt())) {
      throw new RejectedException(new Rejection.KeyAlreadyUsed(next.key()));
    }
    return next;
  }
}
