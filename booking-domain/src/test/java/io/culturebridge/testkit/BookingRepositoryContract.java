package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.person;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.PaymentId;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BookingRepository} keeps to. */
public interface BookingRepositoryContract {

  Storage storage();

  @Test
  default void an_added_booking_is_found_with_its_people() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    var booking = added(aBooking(client, coach, SLOT));

    var found = storage().bookings().find(booking.id());

    assertThat(found)
        .contains(
            new BookingDetails(
                booking,
                person(client.user(), Role.CLIENT, "John Doe"),
                person(coach.user(), Role.COACH, "Jane Smith")));
  }

  @Test
  default void an_unknown_booking_is_not_found_and_has_no_history() {
    var unknown = BookingId.next(NOW);

    assertThat(storage().bookings().find(unknown)).isEmpty();
    assertThat(storage().bookings().history(unknown)).isEmpty();
  }

  @Test
  default void nobody_but_a_known_active_coach_can_be_booked() {
    var client = storage().knownClient();
    var noCoach = new CoachId(client.value());
    var resting = storage().knownCoach();
    var rester = person(resting.user(), Role.COACH, "Jane Smith");
    storage()
        .people()
        .store(new Person(rester.id(), Role.COACH, rester.name(), null, false, rester.timezone()));

    assertThat(rejectionOf(() -> added(aBooking(client, Fixtures.aCoach(), SLOT))))
        .isInstanceOf(Rejection.UnknownCoach.class);
    assertThat(rejectionOf(() -> added(aBooking(client, noCoach, SLOT))))
        .isEqualTo(new Rejection.UnknownCoach(noCoach));
    assertThat(rejectionOf(() -> added(aBooking(client, resting, SLOT))))
        .isEqualTo(new Rejection.CoachNotActive(resting));
  }

  @Test
  default void an_overlapping_slot_of_one_coach_is_taken_and_a_touching_one_is_free() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    added(aBooking(client, coach, slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z")));

    var late = slot("2025-11-15T14:59:59Z", "2025-11-15T16:00:00Z");
    assertThat(rejectionOf(() -> added(aBooking(client, coach, late))))
        .isEqualTo(new Rejection.SlotTaken(coach, late));
    var around = slot("2025-11-15T13:00:00Z", "2025-11-15T16:00:00Z");
    assertThat(rejectionOf(() -> added(aBooking(client, coach, around))))
        .isEqualTo(new Rejection.SlotTaken(coach, around));
    added(aBooking(client, coach, slot("2025-11-15T15:00:00Z", "2025-11-15T16:00:00Z")));
    added(aBooking(client, coach, slot("2025-11-15T13:00:00Z", "2025-11-15T14:00:00Z")));
  }

  @Test
  default void a_slot_taken_with_one_coach_is_free_with_another() {
    var client = storage().knownClient();
    added(aBooking(client, storage().knownCoach(), SLOT));

    var other = added(aBooking(client, storage().knownCoach(), SLOT));

    assertThat(storage().bookings().find(other.id())).isPresent();
  }

  @Test
  default void a_cancelled_and_a_completed_booking_free_their_slots() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    for (var end : List.of(CANCELLED, COMPLETED)) {
      var booking = added(aBooking(client, coach, SLOT));
      if (end == COMPLETED) {
        become(booking, CONFIRMED);
      }
      become(booking, end);
    }

    var next = added(aBooking(client, coach, SLOT));

    assertThat(storage().bookings().find(next.id())).isPresent();
  }

  @Test
  default void a_change_applies_to_the_booking_as_it_is() {
    var booking = known();
    become(booking, CONFIRMED);

    var completed = become(booking, COMPLETED);

    assertThat(completed)
        .isEqualTo(booking.become(CONFIRMED, later(CONFIRMED)).become(COMPLETED, later(COMPLETED)));
    assertThat(storage().bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(completed);
  }

  @Test
  default void a_payment_is_kept() {
    var booking = known();
    var payment = new PaymentId(UUID.randomUUID());

    storage()
        .bookings()
        .change(
            booking.id(),
            anAdmin(),
            b -> Placement.unmoved(b.confirm(payment, later(CONFIRMED))),
            Receipt.none());

    assertThat(storage().bookings().find(booking.id()).map(d -> d.booking().payment()))
        .contains(payment);
  }

  @Test
  default void a_change_of_an_unknown_booking_is_refused() {
    var unknown = aBooking();

    assertThat(rejectionOf(() -> become(unknown, CONFIRMED)))
        .isEqualTo(new Rejection.NoSuchBooking(unknown.id()));
  }

  @Test
  default void a_transition_that_fails_changes_nothing() {
    var booking = known();
    var failure = new IllegalStateException("no");

    assertThatThrownBy(() ->
            storage()
                .bookings()
                .change(
                    booking.id(),
                    anAdmin(),
                    b -> {
                      throw failure;
                    },
                    Receipt.none()))
        .isSameAs(failure);

    assertThat(storage().bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(booking);
    assertThat(storage().bookings().history(booking.id())).hasSize(1);
  }

  @Test
  default void history_tells_every_change_in_order_and_by_whom() {
    var booking = known();
    var admin = anAdmin();
    var confirmed =
        storage()
            .bookings()
            .change(
                booking.id(),
                admin,
                b -> Placement.unmoved(b.become(CONFIRMED, later(CONFIRMED))),
                Receipt.none());
    var cancelled = become(confirmed, CANCELLED);

    assertThat(storage().bookings().history(booking.id()))
        .containsExactly(
            new BookingChange(ChangeType.REQUESTED, actor(booking.client()), booking),
            new BookingChange(ChangeType.CONFIRMED, admin, confirmed),
            new BookingChange(ChangeType.CANCELLED, actor(booking.coach()), cancelled));
  }

  @Test
  default void a_booking_keeps_every_second_of_a_slot_across_clock_changes() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    var odd = TimeSlot.of(Fixtures.at("2026-03-29T00:59:59Z"), Duration.ofSeconds(3_601));

    var booking = added(aBooking(client, coach, odd));

    assertThat(storage().bookings().find(booking.id()).map(d -> d.booking().slot())).contains(odd);
  }

  private Booking known() {
    ClientId client = storage().knownClient();
    return added(aBooking(client, storage().knownCoach(), SLOT));
  }

  private Booking added(Booking booking) {
    return storage().added(booking);
  }

  private Booking become(Booking booking, BookingStatus next) {
    return storage()
        .bookings()
        .change(
            booking.id(),
            actor(booking.coach()),
            b -> Placement.unmoved(b.become(next, later(next))),
            Receipt.none());
  }

  private static Instant later(BookingStatus status) {
    return NOW.plusSeconds(60L * status.word().length());
  }
}
