package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code AvailabilityRepository} keeps to. */
public interface AvailabilityRepositoryContract {

  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");

  Storage storage();

  @Test
  default void an_unknown_coach_has_no_availability_and_a_client_neither() {
    var client = storage().knownClient();

    assertThat(storage().availability().find(Fixtures.aCoach(), DAY)).isEmpty();
    assertThat(storage().availability().find(new CoachId(client.value()), DAY)).isEmpty();
  }

  @Test
  default void a_coach_without_bookings_is_never_busy() {
    var coach = storage().knownCoach();

    assertThat(storage().availability().find(coach, DAY)).contains(available(coach, true));
  }

  @Test
  default void whatever_reaches_into_the_window_is_busy_and_nothing_else() {
    var coach = storage().knownCoach();
    var before = slot("2025-11-14T22:00:00Z", "2025-11-15T00:00:01Z");
    var inside = slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z");
    var after = slot("2025-11-15T23:59:59Z", "2025-11-16T01:00:00Z");
    added(coach, before);
    added(coach, inside);
    added(coach, after);
    added(coach, slot("2025-11-14T20:00:00Z", "2025-11-14T22:00:00Z"));
    added(coach, slot("2025-11-16T01:00:00Z", "2025-11-16T02:00:00Z"));
    added(storage().knownCoach(), inside);

    assertThat(storage().availability().find(coach, DAY))
        .contains(available(coach, true, before, inside, after));
  }

  @Test
  default void a_cancelled_booking_is_not_busy() {
    var coach = storage().knownCoach();
    var booking = added(coach, slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z"));
    change(booking, b -> Placement.unmoved(b.become(CANCELLED, NOW)));

    assertThat(storage().availability().find(coach, DAY)).contains(available(coach, true));
  }

  @Test
  default void what_was_told_before_a_change_is_told_anew_after_it() {
    var coach = storage().knownCoach();
    var availability = storage().availability();
    assertThat(availability.find(coach, DAY)).contains(available(coach, true));

    var morning = slot("2025-11-15T09:00:00Z", "2025-11-15T10:00:00Z");
    var booking = added(coach, morning);
    assertThat(availability.find(coach, DAY)).contains(available(coach, true, morning));

    var noon = slot("2025-11-15T12:00:00Z", "2025-11-15T13:00:00Z");
    change(booking, b -> moving(b, noon));
    assertThat(availability.find(coach, DAY)).contains(available(coach, true, noon));

    change(booking, b -> Placement.unmoved(b.become(CANCELLED, NOW)));
    assertThat(availability.find(coach, DAY)).contains(available(coach, true));
  }

  @Test
  default void a_coach_who_is_not_active_is_known_as_such() {
    var coach = storage().knownCoach();
    storage()
        .people()
        .store(new Person(coach.user(), Role.COACH, null, null, false, ZoneOffset.UTC));

    assertThat(storage().availability().find(coach, DAY)).contains(available(coach, false));
  }

  private static CoachAvailability available(CoachId coach, boolean active, TimeSlot... busy) {
    return new CoachAvailability(coach, active, null, Commitments.of(TimeSlots.of(busy)), null);
  }

  private Booking added(CoachId coach, TimeSlot slot) {
    var booking = aBooking(storage().knownClient(), coach, slot);
    return storage().added(booking);
  }

  private void change(Booking booking, Function<Booking, Placement> transition) {
    storage().bookings().change(booking.id(), actor(booking.coach()), transition, Receipt.none());
  }

  private static Placement moving(Booking booking, TimeSlot slot) {
    var moved = booking.change(slot, booking.notes(), BookingRules.standard(), NOW);
    return new Placement(moved, Fixtures.claimOf(moved));
  }
}
