package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViewBookingsTest {

  private static final Page PAGE = new Page(0, 20);

  private final World world = new World();
  private final ViewBookings view =
      new ViewBookings(world.storage.bookings(), world.storage.people());

  @Test
  void the_people_of_a_booking_and_admins_see_it_and_its_history() {
    var booking = world.booking();

    for (var actor : List.of(actor(booking.client()), actor(booking.coach()), anAdmin())) {
      assertThat(view.details(actor, booking.id()).booking()).isEqualTo(booking);
      assertThat(view.history(actor, booking.id())).hasSize(1);
    }
  }

  @Test
  void a_stranger_sees_neither() {
    var booking = world.booking();
    var stranger = actor(aClient());
    var refused = new Rejection.NotPermitted(Deed.VIEW_BOOKING);

    assertThat(rejectionOf(() -> view.details(stranger, booking.id()))).isEqualTo(refused);
    assertThat(rejectionOf(() -> view.history(stranger, booking.id()))).isEqualTo(refused);
  }

  @Test
  void an_unknown_booking_is_said_to_be_unknown() {
    var unknown = aBooking().id();
    var refused = new Rejection.NoSuchBooking(unknown);

    assertThat(rejectionOf(() -> view.details(anAdmin(), unknown))).isEqualTo(refused);
    assertThat(rejectionOf(() -> view.history(anAdmin(), unknown))).isEqualTo(refused);
  }

  @Test
  void a_list_is_seen_by_its_owner_and_admins_alone() {
    var booking = world.booking();
    var client = booking.client();
    var coach = booking.coach();
    var expected = new BookingPage(List.of(booking), 1);
    var refused = new Rejection.NotPermitted(Deed.VIEW_BOOKINGS);
    var all = BookingFilter.all();

    assertThat(view.ofClient(actor(client), client, all, PAGE)).isEqualTo(expected);
    assertThat(view.ofClient(anAdmin(), client, all, PAGE)).isEqualTo(expected);
    assertThat(rejectionOf(() -> view.ofClient(actor(coach), client, all, PAGE)))
        .isEqualTo(refused);
    assertThat(view.ofCoach(actor(coach), coach, all, PAGE)).isEqualTo(expected);
    assertThat(view.ofCoach(anAdmin(), coach, all, PAGE)).isEqualTo(expected);
    assertThat(rejectionOf(() -> view.ofCoach(actor(client), coach, all, PAGE))).isEqualTo(refused);
  }

  @Test
  void an_unknown_coach_has_no_list() {
    var unknown = aCoach();

    assertThat(rejectionOf(() -> view.ofCoach(anAdmin(), unknown, BookingFilter.all(), PAGE)))
        .isEqualTo(new Rejection.NoSuchCoach(unknown));
  }
}
