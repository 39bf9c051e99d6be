package io.culturebridge.application;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.StatusChange;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChangeBookingStatusTest {

  private final World world = new World();
  private final ChangeBookingStatus changeStatus =
      new ChangeBookingStatus(world.storage.bookings(), world.clock);

  @Test
  void client_coach_and_admin_may_each_move_a_booking_on() {
    for (int who = 0; who < 3; who++) {
      var booking = world.booking();
      var actor = List.of(actor(booking.client()), actor(booking.coach()), anAdmin()).get(who);

      assertThat(change(actor, booking, StatusChange.to(CONFIRMED)).status()).isEqualTo(CONFIRMED);
      assertThat(change(actor, booking, StatusChange.to(COMPLETED)).status()).isEqualTo(COMPLETED);
    }
  }

  @Test
  void a_change_carries_the_time_it_happened() {
    var booking = world.booking();
    world.clock.advance(Duration.ofMinutes(5));

    var confirmed = change(anAdmin(), booking, StatusChange.to(CONFIRMED));

    assertThat(confirmed.revision()).isEqualTo(booking.revision().next(world.clock.instant()));
  }

  @Test
  void a_stranger_may_neither_change_nor_cancel() {
    var booking = world.booking();
    var stranger = actor(aClient());

    assertThat(rejectionOf(() -> change(stranger, booking, StatusChange.to(CONFIRMED))))
        .isEqualTo(new Rejection.NotPermitted(Deed.UPDATE_BOOKING));
    assertThat(rejectionOf(() -> cancel(stranger, booking)))
        .isEqualTo(new Rejection.NotPermitted(Deed.CANCEL_BOOKING));
  }

  @Test
  void a_cancelled_booking_cannot_be_cancelled_again() {
    var booking = world.booking();

    assertThat(cancel(actor(booking.client()), booking).status()).isEqualTo(CANCELLED);
    assertThat(rejectionOf(() -> cancel(actor(booking.client()), booking)))
        .isEqualTo(new Rejection.IllegalTransition(CANCELLED, CANCELLED));
  }

  @Test
  void an_unknown_booking_and_a_stale_version_are_refused() {
    var booking = world.booking();
    var unknown = aBooking();
    var stale = ExpectedVersion.of(Set.of(4));

    assertThat(rejectionOf(() -> cancel(anAdmin(), unknown)))
        .isEqualTo(new Rejection.NoSuchBooking(unknown.id()));
    assertThat(
            rejectionOf(() -> changeStatus.cancel(anAdmin(), booking.id(), stale, Receipt.none())))
        .isEqualTo(new Rejection.ChangedMeanwhile(booking.id(), 0));
  }

  private Booking change(Actor actor, Booking booking, StatusChange change) {
    return changeStatus.change(actor, booking.id(), change, ExpectedVersion.any(), Receipt.none());
  }

  private Booking cancel(Actor actor, Booking booking) {
    return changeStatus.cancel(actor, booking.id(), ExpectedVersion.any(), Receipt.none());
  }
}
