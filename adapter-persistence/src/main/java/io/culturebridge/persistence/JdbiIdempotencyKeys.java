package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** {@link IdempotencyKeys} on PostgreSQL; the answers are kept by the repositories. */
final class JdbiIdempotencyKeys implements IdempotencyKeys {

  private static final String FIND =
      """
      select fingerprint, answer, kept_at from idempotency_key
      where user_id = :user and key = :key and kept_at > :forgotten
      """;

  /** So few that the statement ends long before it is given up. */
  private static final int FORGOTTEN_AT_ONCE = 10_000;

  private static final String FORGET =
      """
      delete from idempotency_key where ctid = any (array(
        select ctid from idempotency_key where kept_at <= :forgotten
        limit :most for update skip locked))
      """;

  private static final String FORGET_ONE =
      """
      delete from idempotency_key
      where kept_at <= :forgotten and user_id = :user and key = :key
      """;

  /** The key's lock is only tried: who finds it taken is told that the other still runs. */
  private static final String KEEP =
      """
      with
      gate as materialized (select pg_try_advisory_xact_lock(:key_lock) as is_open),
      kept as (
        insert into idempotency_key as k (user_id, key, fingerprint, answer, kept_at)
        select :user, :key, :fingerprint, :answer, :kept_at from gate where is_open
        on conflict (user_id, key) do update
        set fingerprint = excluded.fingerprint, answer = excluded.answer,
            kept_at = excluded.kept_at
        where k.kept_at <= :forgotten
        returning 1
      )
      select is_open, exists (select from kept) from gate
      """;

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
    int forgotten = 0;
    int some;
    do {
      some = forgetSome(now);
      forgotten += some;
    } while (some == FORGOTTEN_AT_ONCE);
    return forgotten;
  }

  private int forgetSome(Instant now) {
    return sql.run(handle ->
        handle
            .createUpdate(FORGET)
            .bind("forgotten", now.minus(KeptAnswer.LIFETIME))
            .bind("most", FORGOTTEN_AT_ONCE)
            .execute());
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

  /**
   * Keeps an answer, if there is one, in the transaction of the change it belongs to.
   *
   * @throws RejectedException with {@link Rejection.KeyInFlight} or {@link
   *     Rejection.KeyAlreadyUsed}; the transaction must not commit then
   */
  static void keep(Handle handle, Optional<KeptAnswer> answer) {
    answer.ifPresent(kept -> keep(handle, kept));
  }

  private static void keep(Handle handle, KeptAnswer kept) {
    var refusal =
        handle
            .createQuery(KEEP)
            .bind("key_lock", lock(kept.key()))
            .bind("user", kept.key().user().value())
            .bind("key", kept.key().value())
            .bind("fingerprint", kept.fingerprint())
            .bind("answer", kept.answer())
            .bind("kept_at", kept.keptAt())
            .bind("forgotten", kept.keptAt().minus(KeptAnswer.LIFETIME))
            .map((row, context) -> refusal(kept.key(), row.getBoolean(1), row.getBoolean(2)))
            .one();
    refusal.ifPresent(JdbiIdempotencyKeys::reject);
  }

  private static Optional<Rejection> refusal(IdempotencyKey key, boolean isOpen, boolean isKept) {
    if (!isOpen) {
      return Optional.of(new Rejection.KeyInFlight(key));
    }
    return isKept ? Optional.empty() : Optional.of(new Rejection.KeyAlreadyUsed(key));
  }

  private static void reject(Rejection rejection) {
    throw new RejectedException(rejection);
  }

  /** The advisory lock of a key. */
  static long lock(IdempotencyKey key) {
    var name = key.user().value() + key.value();
    return Sql.lock(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
