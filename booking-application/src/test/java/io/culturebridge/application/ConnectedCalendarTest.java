package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingUpdate;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asking for, moving and listing sessions of a coach with a connected calendar. */
final class ConnectedCalendarTest {

  private static final TimeSlot LATER = hourFrom("2025-11-15T15:30:00Z");
  private static final TimeSlot AT_NIGHT = hourFrom("2025-11-15T22:00:00Z");

  private final World world = new World();
  private final CoachId coach = world.storage.knownCoach();

  @Test
  void a_coach_without_a_schedule_is_booked_where_the_calendar_is_free() {
    world.connectCalendar(coach, LATER);

    assertThat(request(SLOT).slot()).isEqualTo(SLOT);
    assertThat(request(AT_NIGHT).slot()).isEqualTo(AT_NIGHT);
    assertThat(rejectionOf(() -> request(LATER))).isEqualTo(refused(LATER, Obstacle.CALENDAR_BUSY));
  }

  @Test
  void a_coach_whose_calendar_cannot_be_read_is_booked_as_the_schedule_says() {
    world.connectCalendar(coach);

    assertThat(rejectionOf(() -> request(SLOT)))
        .isEqualTo(refused(SLOT, Obstacle.CALENDAR_UNREADABLE));

    var open = Schedule.standard();
    world
        .storage
        .availability()
        .publish(
            coach,
            new Schedule(
                open.zone(),
                open.weekly(),
                open.overrides(),
                open.recurring(),
                open.rules(),
                WhenCalendarUnreadable.OPEN));
    assertThat(request(SLOT).slot()).isEqualTo(SLOT);
  }

  @Test
  void what_was_read_too_long_ago_is_unreadable() {
    world.connectCalendar(coach, LATER);
    world.clock.advance(Duration.ofMinutes(10));

    assertThat(rejectionOf(() -> request(SLOT)))
        .isEqualTo(refused(SLOT, Obstacle.CALENDAR_UNREADABLE));
  }

  @Test
  void a_booking_moves_to_where_the_calendar_is_free() {
    world.connectCalendar(coach, LATER);
    var booking = request(SLOT);

    assertThat(rejectionOf(() -> move(booking, LATER)))
        .isEqualTo(refused(LATER, Obstacle.CALENDAR_BUSY));
    assertThat(move(booking, AT_NIGHT).slot()).isEqualTo(AT_NIGHT);
  }

  @Test
  void only_what_the_calendar_leaves_free_is_offered_and_the_rest_explained() {
    world.connectCalendar(coach, LATER);
    var find =
        new FindOpenSlots(world.storage.availability(), BookingRules.standard(), world.clock);
    var afternoon = TimeSlot.of(SLOT.start(), Duration.ofHours(3));

    assertThat(find.find(coach, afternoon, Duration.ofHours(1)))
        .containsExactly(SLOT, hourFrom("2025-11-15T14:30:00Z"));
    assertThat(find.explain(coach, LATER)).isEqualTo(Set.of(Obstacle.CALENDAR_BUSY));
  }

  private Booking request(TimeSlot slot) {
    var client = actor(world.storage.knownClient());
    return world.requestBooking().request(client, coach, slot, Notes.none(), Receipt.none());
  }

  private Booking move(Booking booking, TimeSlot slot) {
    return new UpdateBooking(
            world.storage.bookings(),
            world.storage.availability(),
            BookingRules.standard(),
            world.clock)
        .update(
            actor(booking.client()),
            booking.id(),
            new BookingUpdate(slot.start(), null, null),
            ExpectedVersion.any(),
            Receipt.none());
  }

  private Rejection refused(TimeSlot slot, Obstacle obstacle) {
    return new Rejection.SlotNotOffered(coach, slot, Set.of(obstacle));
  }
}
