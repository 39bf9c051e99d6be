package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RequestBookingTest {

  private final World world = new World();

  @Test
  void a_client_books_a_free_coach() {
    var client = world.storage.knownClient();
    var coach = world.storage.knownCoach();

    var booking =
        world
            .requestBooking()
            .request(actor(client), coach, SLOT, Notes.of("first session"), Receipt.none());

    assertThat(booking.client()).isEqualTo(client);
    assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
    assertThat(booking.revision()).isEqualTo(Revision.first(NOW));
    assertThat(world.storage.bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(booking);
  }

  @Test
  void nobody_but_a_client_books() {
    var coach = world.storage.knownCoach();

    assertThat(rejection(anAdmin(), coach, SLOT))
        .isEqualTo(new Rejection.NotPermitted(Deed.REQUEST_BOOKING));
    assertThat(rejection(actor(coach), coach, SLOT))
        .isEqualTo(new Rejection.NotPermitted(Deed.REQUEST_BOOKING));
  }

  @Test
  void the_past_an_unknown_coach_and_a_taken_slot_are_refused() {
    var taken = world.booking();
    var client = actor(taken.client());
    var past = TimeSlot.of(Revision.first(NOW).createdAt().minusMillis(123), Duration.ofHours(1));
    var unknown = aCoach();

    assertThat(rejection(client, taken.coach(), past))
        .isInstanceOf(Rejection.StartsInThePast.class);
    assertThat(rejection(client, unknown, SLOT)).isEqualTo(new Rejection.UnknownCoach(unknown));
    assertThat(rejection(client, taken.coach(), SLOT))
        .isEqualTo(new Rejection.SlotTaken(taken.coach(), SLOT));
  }

  private Rejection rejection(Actor actor, CoachId coach, TimeSlot slot) {
    return rejectionOf(
        () -> world.requestBooking().request(actor, coach, slot, Notes.none(), Receipt.none()));
  }
}
