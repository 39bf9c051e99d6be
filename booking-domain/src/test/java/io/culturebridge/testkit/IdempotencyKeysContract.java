package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code IdempotencyKeys} keeps to. */
public interface IdempotencyKeysContract {

  Instant KEPT = at("2025-11-05T10:30:17.123Z");
  Instant LAST_MOMENT = KEPT.plus(KeptAnswer.LIFETIME).minusMillis(1);
  Instant FORGOTTEN = KEPT.plus(KeptAnswer.LIFETIME);

  Storage storage();

  @Test
  default void an_unused_key_has_no_answer() {
    var key = new IdempotencyKey(Fixtures.aClient().user(), "never");

    assertThat(storage().idempotencyKeys().find(key, KEPT)).isEmpty();
  }

  @Test
  default void an_answer_is_found_until_its_lifetime_is_over() {
    var answer = kept();

    assertThat(storage().idempotencyKeys().find(answer.key(), LAST_MOMENT)).contains(answer);
    assertThat(storage().idempotencyKeys().find(answer.key(), FORGOTTEN)).isEmpty();
  }

  @Test
  default void only_answers_whose_lifetime_is_over_are_forgotten() {
    var answer = kept();

    assertThat(storage().idempotencyKeys().forget(LAST_MOMENT)).isZero();
    assertThat(storage().idempotencyKeys().find(answer.key(), KEPT)).contains(answer);
    assertThat(storage().idempotencyKeys().forget(FORGOTTEN)).isOne();
    assertThat(storage().idempotencyKeys().find(answer.key(), KEPT)).isEmpty();
  }

  private KeptAnswer kept() {
    var booking = aBooking(storage().knownClient(), storage().knownCoach(), SLOT);
    var answer =
        new KeptAnswer(new IdempotencyKey(booking.client().user(), "k"), "f", "answer", KEPT);
    storage()
        .bookings()
        .add(
            booking,
            Fixtures.claimOf(booking),
            actor(booking.client()),
            outcome -> Optional.of(answer));
    return answer;
  }
}
