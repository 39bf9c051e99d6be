package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BookingRepository} keeps to when asked to keep an answer. */
public interface BookingReceiptsContract {

  Storage storage();

  @Test
  default void the_answer_is_kept_with_the_booking() {
    var booking = booking(storage().knownClient());
    var answer = answer(booking.client(), "key", NOW);

    add(booking, answer);

    assertThat(storage().idempotencyKeys().find(answer.key(), NOW)).contains(answer);
  }

  @Test
  default void a_refused_booking_keeps_no_answer() {
    var taken = booking(storage().knownClient());
    add(taken, answer(taken.client(), "first", NOW));
    var late = aBooking(taken.client(), taken.coach(), SLOT);
    var answer = answer(taken.client(), "second", NOW);

    assertThat(rejectionOf(() -> add(late, answer))).isInstanceOf(Rejection.SlotTaken.class);

    assertThat(storage().idempotencyKeys().find(answer.key(), NOW)).isEmpty();
  }

  @Test
  default void a_used_key_stores_nothing_a_second_time() {
    var first = booking(storage().knownClient());
    add(first, answer(first.client(), "key", NOW));
    var second = aBooking(first.client(), first.coach(), hourFrom("2025-12-01T09:00:00Z"));

    assertThat(rejectionOf(() -> add(second, answer(first.client(), "key", NOW))))
        .isEqualTo(new Rejection.KeyAlreadyUsed(new IdempotencyKey(first.client().user(), "key")));

    assertThat(storage().bookings().find(second.id())).isEmpty();
    assertThat(storage().bookings().history(second.id())).isEmpty();
  }

  @Test
  default void a_used_key_changes_nothing_a_second_time() {
    var booking = booking(storage().knownClient());
    add(booking, answer(booking.client(), "key", NOW));

    var rejection =
        rejectionOf(() ->
            storage()
                .bookings()
                .change(
                    booking.id(),
                    actor(booking.client()),
                    b -> Placement.unmoved(b.become(CONFIRMED, NOW)),
                    keeping(answer(booking.client(), "key", NOW))));

    assertThat(rejection).isInstanceOf(Rejection.KeyAlreadyUsed.class);
    assertThat(storage().bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(booking);
  }

  @Test
  default void a_change_keeps_the_answer_made_from_its_outcome() {
    var booking = booking(storage().knownClient());
    add(booking, answer(booking.client(), "request", NOW));
    var key = new IdempotencyKey(booking.client().user(), "cancel");

    storage()
        .bookings()
        .change(
            booking.id(),
            actor(booking.client()),
            b -> Placement.unmoved(b.become(CANCELLED, NOW)),
            outcome -> Optional.of(new KeptAnswer(key, "f", outcome.status().word(), cut(NOW))));

    assertThat(storage().idempotencyKeys().find(key, NOW).map(KeptAnswer::answer))
        .contains("cancelled");
  }

  @Test
  default void the_answer_is_kept_also_when_the_booking_stays_as_it_is() {
    var booking = booking(storage().knownClient());
    add(booking, answer(booking.client(), "request", NOW));
    var answer = answer(booking.client(), "nothing", NOW);

    leaveAsItIs(booking, answer);

    assertThat(storage().idempotencyKeys().find(answer.key(), NOW)).contains(answer);
    assertThat(storage().bookings().history(booking.id())).hasSize(1);
  }

  @Test
  default void a_used_key_is_refused_also_when_nothing_would_change() {
    var booking = booking(storage().knownClient());
    add(booking, answer(booking.client(), "key", NOW));

    assertThat(rejectionOf(() -> leaveAsItIs(booking, answer(booking.client(), "key", NOW))))
        .isInstanceOf(Rejection.KeyAlreadyUsed.class);
  }

  private void leaveAsItIs(Booking booking, KeptAnswer answer) {
    storage()
        .bookings()
        .change(booking.id(), actor(booking.client()), Placement::unmoved, keeping(answer));
  }

  @Test
  default void keys_of_different_users_never_meet() {
    var first = booking(storage().knownClient());
    var second = booking(storage().knownClient());

    add(first, answer(first.client(), "key", NOW));
    add(second, answer(second.client(), "key", NOW));

    assertThat(storage().bookings().find(second.id())).isPresent();
  }

  @Test
  default void a_forgotten_key_can_be_used_again() {
    var first = booking(storage().knownClient());
    add(first, answer(first.client(), "key", NOW));
    var tomorrow = NOW.plus(KeptAnswer.LIFETIME);
    var again = answer(first.client(), "key", tomorrow);
    var second = aBooking(first.client(), first.coach(), hourFrom("2025-12-01T09:00:00Z"));

    add(second, again);

    assertThat(storage().idempotencyKeys().find(again.key(), tomorrow)).contains(again);
  }

  @Test
  default void of_many_with_one_key_one_takes_effect() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    List<Callable<Booking>> runners =
        Stream.generate(() -> (Callable<Booking>) () -> addWithSharedKey(client, coach))
            .limit(16)
            .toList();

    var race = Race.of(runners);

    assertThat(race.results()).hasSize(1);
    assertThat(race.rejections())
        .hasSize(15)
        .allMatch(r ->
            r instanceof Rejection.KeyInFlight
                || r instanceof Rejection.KeyAlreadyUsed
                || r instanceof Rejection.SlotTaken);
  }

  private Booking addWithSharedKey(ClientId client, CoachId coach) {
    var booking = aBooking(client, coach, SLOT);
    add(booking, answer(client, "shared", NOW));
    return booking;
  }

  private Booking booking(ClientId client) {
    return aBooking(client, storage().knownCoach(), SLOT);
  }

  private void add(Booking booking, KeptAnswer answer) {
    storage()
        .bookings()
        .add(booking, Fixtures.claimOf(booking), actor(booking.client()), keeping(answer));
  }

  private static Receipt<Booking> keeping(KeptAnswer answer) {
    return outcome -> Optional.of(answer);
  }

  private static KeptAnswer answer(ClientId client, String key, Instant at) {
    return new KeptAnswer(
        new IdempotencyKey(client.user(), key), "fingerprint", "{\"ünïcode\":\"🙂\"}", cut(at));
  }

  private static Instant cut(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
