package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.application.calendar.ParticipantCalendar.Standing;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where a booking stands in the calendars of its client and its coach, in this order. */
final class ViewBookingCalendarTest {

  private final CalendarWorld world = new CalendarWorld();
  private final Actor coach = world.theCoach();
  private final Booking booking = world.confirmed();
  private final FaultyCalendar google = world.google.calendars;
  private final ViewBookingCalendar view =
      new ViewBookingCalendar(
          new ViewBookings(world.storage.bookings(), world.storage.people()),
          world.storage.links(),
          world.storage.connections());

  @Test
  void who_has_connected_nothing_is_not_connected() {
    assertThat(view.of(coach, booking.id()))
        .containsExactly(
            new ParticipantCalendar(world.theClient(), null, Standing.NOT_CONNECTED, null, null),
            new ParticipantCalendar(coach, null, Standing.NOT_CONNECTED, null, null));
  }

  @Test
  void a_connected_calendar_nothing_was_tried_in_is_pending() {
    world.connect(coach, GOOGLE);
    assertThat(coachs())
        .isEqualTo(new ParticipantCalendar(coach, GOOGLE, Standing.PENDING, null, null));

    world.followBookings().run();
    assertThat(coachs().standing()).isEqualTo(Standing.PENDING);
    assertThat(coachs().link()).isNotNull();
  }

  @Test
  void what_was_called_off_before_it_was_in_the_calendar_is_as_it_should_be() {
    world.connect(coach, GOOGLE);
    world.cancel(booking);

    assertThat(coachs())
        .isEqualTo(new ParticipantCalendar(coach, GOOGLE, Standing.SYNCED, null, null));
  }

  @Test
  void an_event_in_step_is_synced() {
    var account = world.connect(coach, GOOGLE);
    world.work();
    world.work();

    assertThat(coachs())
        .isEqualTo(
            new ParticipantCalendar(
                coach, GOOGLE, Standing.SYNCED, world.link(booking, account), null));
    assertThat(view.of(coach, booking.id()).getFirst().standing())
        .isEqualTo(Standing.NOT_CONNECTED);
  }

  @Test
  void what_is_tried_again_is_retrying_and_says_why() {
    world.connect(coach, GOOGLE);
    google.fail(Call.PUT, new Unclear<>("No answer"));
    world.work();

    assertThat(coachs().standing()).isEqualTo(Standing.RETRYING);
    assertThat(coachs().lastError()).isEqualTo("No answer");
  }

  @Test
  void what_is_refused_has_failed_and_says_why() {
    world.connect(coach, GOOGLE);
    google.fail(Call.PUT, new Refused<>("The calendar is read-only"));
    world.work();

    assertThat(coachs().standing()).isEqualTo(Standing.FAILED);
    assertThat(coachs().lastError()).isEqualTo("The calendar is read-only");
  }

  @Test
  void what_only_its_owner_can_mend_needs_a_reconnect() {
    world.connect(coach, GOOGLE);
    google.fail(Call.PUT, new ReconnectNeeded<>("Access was withdrawn"));
    world.work();

    assertThat(coachs().standing()).isEqualTo(Standing.NEEDS_RECONNECT);
    assertThat(coachs().lastError()).isEqualTo("Access was withdrawn");
  }

  @Test
  void a_broken_calendar_without_an_event_needs_a_reconnect_too() {
    var account = world.connect(coach, GOOGLE);
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.run(account);

    assertThat(coachs())
        .isEqualTo(
            new ParticipantCalendar(
                coach, GOOGLE, Standing.NEEDS_RECONNECT, null, "Access was withdrawn"));
  }

  @Test
  void of_several_calendars_without_an_event_the_first_usable_one_counts() {
    var account = world.connect(coach, GOOGLE);
    world.clock.advance(Duration.ofSeconds(1));
    world.connect(coach, OUTLOOK);
    assertThat(coachs().provider()).isEqualTo(GOOGLE);
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.run(account);

    assertThat(coachs())
        .isEqualTo(new ParticipantCalendar(coach, OUTLOOK, Standing.PENDING, null, null));
  }

  @Test
  void an_event_left_in_a_disconnected_calendar_is_not_connected() {
    var account = world.connect(coach, GOOGLE);
    world.work();
    world.connectCalendar().disconnect(coach, GOOGLE);

    assertThat(coachs().standing()).isEqualTo(Standing.NOT_CONNECTED);
    assertThat(coachs().link()).isEqualTo(world.link(booking, account));
  }

  @Test
  void only_who_may_see_the_booking_may_see_where_it_stands() {
    assertThat(view.of(anAdmin(), booking.id())).hasSize(2);
    assertThat(rejectionOf(() -> view.of(actor(aClient()), booking.id())))
        .isEqualTo(new Rejection.NotPermitted(Rejection.Deed.VIEW_BOOKING));
    var unknown = BookingId.next(NOW);
    assertThat(rejectionOf(() -> view.of(coach, unknown)))
        .isEqualTo(new Rejection.NoSuchBooking(unknown));
  }

  @Test
  void words_are_those_of_the_contract() {
    assertThat(Standing.values())
        .extracting(Standing::word)
        .containsExactly(
            "pending", "synced", "retrying", "failed", "needs_reconnect", "not_connected");
  }

  private ParticipantCalendar coachs() {
    return view.of(coach, booking.id()).getLast();
  }
}
