package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.BookingUpdate;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UpdateBookingTest {

  private static final TimeSlot LATER = hourFrom("2025-11-15T15:30:00Z");
  private static final TimeSlot AT_NIGHT = hourFrom("2025-11-15T22:00:00Z");

  private final World world = new World();
  private final Booking booking = world.booking();
  private final UpdateBooking updateBooking =
      new UpdateBooking(
          world.storage.bookings(),
          world.storage.availability(),
          BookingRules.standard(),
          world.clock);

  @Test
  void a_booking_moves_and_keeps_its_id_status_and_length() {
    var moved = update(actor(booking.client()), to(LATER));

    assertThat(moved.slot()).isEqualTo(LATER);
    assertThat(moved.id()).isEqualTo(booking.id());
    assertThat(moved.status()).isEqualTo(BookingStatus.PENDING);
  }

  @Test
  void notes_change_where_the_booking_is() {
    var changed =
        update(actor(booking.coach()), new BookingUpdate(null, null, Notes.of("salaries")));

    assertThat(changed.notes()).isEqualTo(Notes.of("salaries"));
    assertThat(changed.slot()).isEqualTo(SLOT);
  }

  @Test
  void a_coach_with_a_schedule_is_moved_within_it() {
    world.storage.availability().publish(booking.coach(), Schedule.standard());

    assertThat(update(actor(booking.coach()), to(LATER)).slot()).isEqualTo(LATER);
    assertThat(rejectionOf(() -> update(actor(booking.coach()), to(AT_NIGHT))))
        .isEqualTo(
            new Rejection.SlotNotOffered(
                booking.coach(), AT_NIGHT, Set.of(Obstacle.OUTSIDE_HOURS)));
  }

  @Test
  void a_stranger_moves_nothing() {
    assertThat(rejectionOf(() -> update(actor(aClient()), to(LATER))))
        .isEqualTo(new Rejection.NotPermitted(Deed.UPDATE_BOOKING));
  }

  private Booking update(Actor actor, BookingUpdate update) {
    return updateBooking.update(actor, booking.id(), update, ExpectedVersion.any(), Receipt.none());
  }

  private static BookingUpdate to(TimeSlot slot) {
    return new BookingUpdate(slot.start(), null, null);
  }
}
