package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Writes bookings by {@link BookingStatements}, and says what came of it. */
final class BookingWrites {

  private final Sql sql;
  private final JdbiIdempotencyKeys keys;

  BookingWrites(Sql sql) {
    this.sql = sql;
    this.keys = new JdbiIdempotencyKeys(sql);
  }

  /** Adds the booking; false when the claim was decided on less than there is to look at. */
  boolean add(BookingChange change, Claim claim, Optional<KeptAnswer> answer) {
    var outcome = write(BookingStatements.ADD, change, claim, answer);
    if (!outcome.written) {
      RejectedException.throwIfPresent(objection(change.booking(), outcome));
    }
    return outcome.written;
  }

  /** Replaces the booking's last version; false when that is no longer the last. */
  boolean replace(BookingChange change, Optional<KeptAnswer> answer) {
    return write(
            BookingStatements.REPLACE,
            change,
            Claim.withoutSchedule(change.booking().slot()),
            answer)
        .written;
  }

  /** As {@link #replace}, in another slot; false also when the claim no longer holds. */
  boolean move(BookingChange change, Claim claim, Optional<KeptAnswer> answer) {
    var outcome = write(BookingStatements.MOVE, change, claim, answer);
    if (outcome.dayIsFull()) {
      throw new RejectedException(dayIsFull(change.booking()));
    }
    return outcome.written;
  }

  /** Keeps the answer to what changed nothing. */
  void keep(Optional<KeptAnswer> answer) {
    answer.ifPresent(kept ->
        sql.run(handle ->
            handle.inTransaction(tx -> {
              JdbiIdempotencyKeys.keep(tx, answer);
              return kept;
            })));
  }

  private Outcome write(
      String text, BookingChange change, Claim claim, Optional<KeptAnswer> answer) {
    try {
      return execute(text, change, claim, answer);
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
      return write(text, change, claim, answer);
    }
  }

  private Outcome execute(
      String text, BookingChange change, Claim claim, Optional<KeptAnswer> answer) {
    var outcome =
        sql.run(handle -> {
          var query = handle.createQuery(text);
          BookingRow.bind(query, change.booking());
          bindChange(query, change);
          bindClaim(query, claim);
          bindAnswer(query, answer.orElse(null));
          return query.map((row, context) -> Outcome.of(row)).one();
        });
    if (!outcome.keyIsFree) {
      throw new RejectedException(new Rejection.KeyInFlight(answer.orElseThrow().key()));
    }
    return outcome;
  }

  private static void bindChange(Query query, BookingChange change) {
    query
        .bind("type", change.type().word())
        .bind("actor_id", change.by().id().value())
        .bind("actor_role", change.by().role().word());
  }

  private static void bindClaim(Query query, Claim claim) {
    var limit = claim.dayLimit();
    query
        .bind("occupied_from", claim.occupied().start())
        .bind("occupied_to", claim.occupied().end())
        .bind("schedule_version", claim.scheduleVersion())
        .bind("calendars_seen", claim.calendarsSeen())
        .bind("day_most", limit == null ? null : limit.most())
        .bindByType("day_start", limit == null ? null : limit.day().start(), Instant.class)
        .bindByType("day_end", limit == null ? null : limit.day().end(), Instant.class);
  }

  private static void bindAnswer(Query query, @Nullable KeptAnswer answer) {
    query
        .bindByType("key_user", answer == null ? null : answer.key().user().value(), UUID.class)
        .bind("key", answer == null ? null : answer.key().value())
        .bind("key_lock", answer == null ? 0 : JdbiIdempotencyKeys.lock(answer.key()))
        .bind("fingerprint", answer == null ? null : answer.fingerprint())
        .bind("answer", answer == null ? null : answer.answer())
        .bindByType("kept_at", answer == null ? null : answer.keptAt(), Instant.class);
  }

  /** None when the claim no longer holds, but another one might. */
  private static Optional<Rejection> objection(Booking booking, Outcome outcome) {
    if (outcome.coachIsActive == null) {
      return Optional.of(new Rejection.UnknownCoach(booking.coach()));
    }
    if (!outcome.coachIsActive) {
      return Optional.of(new Rejection.CoachNotActive(booking.coach()));
    }
    if (outcome.slotIsTaken) {
      return Optional.of(slotTaken(booking));
    }
    return outcome.dayIsFull() ? Optional.of(dayIsFull(booking)) : Optional.empty();
  }

  private static Rejection dayIsFull(Booking booking) {
    return new Rejection.SlotNotOffered(
        booking.coach(), booking.slot(), Set.of(Obstacle.DAY_LIMIT));
  }

  private static Rejection slotTaken(Booking booking) {
    return new Rejection.SlotTaken(booking.coach(), booking.slot());
  }

  /**
   * What the statement did.
   *
   * @param dayHasRoom null when it did not get so far
   * @param coachIsActive null when the coach is unknown, and of no meaning once it is written
   */
  private record Outcome(
      boolean written,
      boolean keyIsFree,
      @Nullable Boolean dayHasRoom,
      boolean slotIsTaken,
      @Nullable Boolean coachIsActive) {

    static Outcome of(ResultSet row) throws SQLException {
      return new Outcome(
          row.getBoolean(1),
          row.getBoolean(2),
          row.getObject(3, Boolean.class),
          row.getBoolean(4),
          row.getObject(5, Boolean.class));
    }

    boolean dayIsFull() {
      return dayHasRoom != null && !dayHasRoom;
    }
  }
}
