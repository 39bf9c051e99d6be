package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.claimOf;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key whose answer is too old to count, and what others do right after that one is deleted. */
final class KeyUsedAgainTest {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private final Booking booking =
      aBooking(
          PostgresStorage.of(OPEN.database()).knownClient(),
          PostgresStorage.of(OPEN.database()).knownCoach(),
          SLOT);
  private final IdempotencyKey key = new IdempotencyKey(booking.client().user(), "key");

  @BeforeEach
  void keepAnOldAnswer() {
    OPEN.server()
        .execute(
            "insert into idempotency_key (user_id, key, fingerprint, answer, kept_at)"
                + " values ('%s', '%s', 'f', 'old', timestamptz '2020-01-01 00:00Z')"
                    .formatted(key.user().value(), key.value()));
  }

  @AfterEach
  void leaveItAlone() {
    OPEN.server().execute("drop function meanwhile cascade");
  }

  @Test
  void somebody_else_may_take_the_key_first() {
    meanwhile(
        "insert into idempotency_key values (old.user_id, old.key, 'f', 'new', '%s')"
            .formatted(NOW.truncatedTo(ChronoUnit.MILLIS)));

    assertThat(rejectionOf(this::add)).isEqualTo(new Rejection.KeyAlreadyUsed(key));
  }

  private void meanwhile(String statement) {
    OPEN.server()
        .execute(
            """
            create function meanwhile() returns trigger language plpgsql as $$
            begin
              %s;
              return null;
            end $$;
            create trigger meanwhile after delete on idempotency_key
              for each row execute function meanwhile();
            """
                .formatted(statement));
  }

  private void add() {
    var answer = new KeptAnswer(key, "f", "answer", NOW.truncatedTo(ChronoUnit.MILLIS));
    OPEN.database()
        .bookings()
        .add(booking, claimOf(booking), actor(booking.client()), outcome -> Optional.of(answer));
  }
}
