package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Writes a booking, its history and the kept answer in one statement, which is one transaction.
 *
 * <p>Two locks order the writers, both gone at the end of the statement. The key's is only tried: a
 * second request with the same key is told at once that the first is still running. The coach's is
 * waited for: without it, writers of overlapping slots would deadlock on each other under the
 * exclusion constraint, which alone decides who gets the slot. Whoever can see that a slot is taken
 * does not queue for it.
 */
final class BookingWrites {

  private static final String LOCK_KEY =
      """
      gate as materialized (
        select case when cast(:key as text) is null then true
                    else pg_try_advisory_xact_lock(:key_lock) end as is_open
      ),
      """;

  private static final String RECORD =
      """
      recorded as (
        insert into booking_change (type, actor_id, actor_role, booking_id, %1$s)
        select :type, :actor_id, :actor_role, id, %1$s from written
      ),
      kept as (
        insert into idempotency_key (user_id, key, fingerprint, answer, kept_at)
        select :key_user, :key, :fingerprint, :answer, :kept_at from written
        where cast(:key as text) is not null
      )
      """
          .formatted(BookingRow.COLUMNS);

  static final String ADD =
      """
      with coach as materialized (
        select active from person where id = :coach_id and role = 'coach'
      ),
      %s
      lane as materialized (
        select pg_advisory_xact_lock(:coach_lock) from coach, gate
        where active and is_open and not exists (
          select from booking
          where coach_id = :coach_id and occupied && tstzrange(:starts_at, :ends_at)
            and status in ('pending', 'confirmed'))
      ),
      written as (
        insert into booking (id, %s, occupied)
        select :id, :coach_id, :client_id, :starts_at, :ends_at, :status, :notes, :payment_id,
               :meeting_link, :sequence, :created_at, :updated_at, tstzrange(:starts_at, :ends_at)
        from lane
        on conflict do nothing
        returning *
      ),
      %s
      select exists (select from written), (select active from coach),
             (select is_open from gate)
      """
          .formatted(LOCK_KEY, BookingRow.COLUMNS, RECORD);

  static final String REPLACE =
      """
      with
      %s
      lane as materialized (
        select pg_advisory_xact_lock(:coach_lock) from gate where is_open
      ),
      written as (
        update booking
        set starts_at = :starts_at, ends_at = :ends_at,
            occupied = tstzrange(:starts_at, :ends_at), status = :status, notes = :notes,
            payment_id = :payment_id, meeting_link = :meeting_link, sequence = :sequence,
            updated_at = :updated_at
        from lane
        where id = :id and coach_id = :coach_id and sequence = :sequence - 1
        returning booking.*
      ),
      %s
      select exists (select from written), true, (select is_open from gate)
      """
          .formatted(LOCK_KEY, RECORD);

  private final Sql sql;
  private final JdbiIdempotencyKeys keys;

  BookingWrites(Sql sql) {
    this.sql = sql;
    this.keys = new JdbiIdempotencyKeys(sql);
  }

  void add(BookingChange change, Optional<KeptAnswer> answer) {
    var outcome = write(ADD, change, answer);
    if (!outcome.written) {
      throw new RejectedException(objection(change.booking(), outcome.coachIsActive));
    }
  }

  /** Replaces the booking's last version; false when that is no longer the last. */
  boolean replace(BookingChange change, Optional<KeptAnswer> answer) {
    return write(REPLACE, change, answer).written;
  }

  private Outcome write(String text, BookingChange change, Optional<KeptAnswer> answer) {
    try {
      return execute(text, change, answer);
    } catch (JdbiException e) {
      var state = Sql.state(e).orElse("");
      if (state.equals(Sql.EXCLUSION_VIOLATION)) {
        throw new RejectedException(slotTaken(change.booking()));
      }
      if (!state.equals(Sql.UNIQUE_VIOLATION) || answer.isEmpty()) {
        throw e;
      }
      var kept = answer.get();
      if (!keys.forget(kept.key(), kept.keptAt())) {
        throw new RejectedException(new Rejection.KeyAlreadyUsed(kept.key()));
      }
      return execute(text, change, answer);
    }
  }

  private Outcome execute(String text, BookingChange change, Optional<KeptAnswer> answer) {
    var outcome = sql.run(handle -> bind(handle.createQuery(text), change, answer));
    if (!outcome.keyIsFree) {
      throw new RejectedException(new Rejection.KeyInFlight(answer.orElseThrow().key()));
    }
    return outcome;
  }

  private static Outcome bind(Query query, BookingChange change, Optional<KeptAnswer> answer) {
    BookingRow.bind(query, change.booking())
        .bind("type", change.type().word())
        .bind("actor_id", change.by().id().value())
        .bind("actor_role", change.by().role().word())
        .bind("coach_lock", lock(change.booking().coach().value()));
    return bindAnswer(query, answer.orElse(null))
        .map((row, context) ->
            new Outcome(row.getBoolean(1), row.getObject(2, Boolean.class), row.getBoolean(3)))
        .one();
  }

  private static Query bindAnswer(Query query, @Nullable KeptAnswer answer) {
    return query
        .bindByType("key_user", answer == null ? null : answer.key().user().value(), UUID.class)
        .bind("key", answer == null ? null : answer.key().value())
        .bind("key_lock", answer == null ? 0 : lock(answer.key()))
        .bind("fingerprint", answer == null ? null : answer.fingerprint())
        .bind("answer", answer == null ? null : answer.answer())
        .bindByType("kept_at", answer == null ? null : answer.keptAt(), Instant.class);
  }

  private static Rejection objection(Booking booking, @Nullable Boolean coachIsActive) {
    if (coachIsActive == null) {
      return new Rejection.UnknownCoach(booking.coach());
    }
    return coachIsActive ? slotTaken(booking) : new Rejection.CoachNotActive(booking.coach());
  }

  private static Rejection slotTaken(Booking booking) {
    return new Rejection.SlotTaken(booking.coach(), booking.slot());
  }

  private static long lock(UUID id) {
    return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
  }

  private static long lock(IdempotencyKey key) {
    var name = key.user().value() + key.value();
    return lock(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What the statement did.
   *
   * @param coachIsActive null when the coach is unknown
   */
  private record Outcome(boolean written, @Nullable Boolean coachIsActive, boolean keyIsFree) {}
}
