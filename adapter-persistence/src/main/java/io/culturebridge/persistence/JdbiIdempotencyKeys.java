package io.culturebridge.persistence;

import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** {@link IdempotencyKeys} on PostgreSQL; the answers are written by the repositories. */
final class JdbiIdempotencyKeys implements IdempotencyKeys {

  private static final String FIND =
      """
      select fingerprint, answer, kept_at from idempotency_key
      where user_id = :user and key = :key and kept_at > :forgotten
      """;

  private static final String FORGET = "delete from idempotency_key where kept_at <= :forgotten";

  private static final String FORGET_ONE = FORGET + " and user_id = :user and key = :key";

  private final Sql sql;

  JdbiIdempotencyKeys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<KeptAnswer> find(IdempotencyKey key, Instant now) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bind("user", key.user().value())
            .bind("key", key.value())
            .bind("forgotten", now.minus(KeptAnswer.LIFETIME))
            .map((row, context) ->
                new KeptAnswer(
                    key,
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            .findOne());
  }

  @Override
  public int forget(Instant now) {
    return sql.run(handle ->
        handle.createUpdate(FORGET).bind("forgotten", now.minus(KeptAnswer.LIFETIME)).execute());
  }

  /** Forgets one answer if its lifetime is over; tells whether it was. */
  boolean forget(IdempotencyKey key, Instant now) {
    return sql.run(handle ->
        handle
            .createUpdate(FORGET_ONE)
            .bind("user", key.user().value())
            .bind("key", key.value())
            .bind("forgotten", now.minus(KeptAnswer.LIFETIME))
            .execute())
        > 0;
  }
}
