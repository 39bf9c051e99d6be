package io.culturebridge.domain.booking;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.domain.booking.BookingStatus.PENDING;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class BookingTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  private static final Map<BookingStatus, Set<BookingStatus>> TRANSITIONS =
      Map.of(
          PENDING, Set.of(CONFIRMED, CANCELLED),
          CONFIRMED, Set.of(COMPLETED, CANCELLED),
          COMPLETED, Set.of(),
          CANCELLED, Set.of());

  @Test
  void a_requested_booking_is_pending_and_at_its_first_revision() {
    var client = aClient();
    var coach = aCoach();
    var notes = Notes.of("Career transition");

    var booking = Booking.request(client, coach, SLOT, notes, BookingRules.standard(), NOW);

    assertThat(booking)
        .isEqualTo(
            new Booking(
                booking.id(),
                client,
                coach,
                SLOT,
                PENDING,
                notes,
                null,
                null,
                new Revision(0, NOW, NOW)));
  }

  @Test
  void a_booking_cannot_be_requested_against_the_rules() {
    var start = SLOT.start();

    assertThat(
            rejectionOf(() ->
                Booking.request(
                    aClient(), aCoach(), SLOT, Notes.none(), BookingRules.standard(), start)))
        .isEqualTo(new Rejection.StartsInThePast(start, start));
  }

  @ParameterizedTest
  @EnumSource
  void a_booking_moves_along_the_status_flow_and_nowhere_else(BookingStatus from) {
    for (var to : BookingStatus.values()) {
      var booking = inStatus(from);
      if (TRANSITIONS.getOrDefault(from, Set.of()).contains(to)) {
        var next = booking.become(to, LATER);
        assertThat(next.status()).isEqualTo(to);
        assertThat(next.revision()).isEqualTo(booking.revision().next(LATER));
      } else {
        assertThat(rejectionOf(() -> booking.become(to, LATER)))
            .isEqualTo(new Rejection.IllegalTransition(from, to));
      }
    }
  }

  @Test
  void a_payment_confirms_a_pending_booking_only() {
    var payment = new PaymentId(UUID.randomUUID());
    var change = new StatusChange(CONFIRMED, payment);

    var confirmed = change.applyTo(inStatus(PENDING), LATER);

    assertThat(confirmed.status()).isEqualTo(CONFIRMED);
    assertThat(confirmed.payment()).isEqualTo(payment);
    assertThat(rejectionOf(() -> change.applyTo(inStatus(CANCELLED), LATER)))
        .isEqualTo(new Rejection.IllegalTransition(CANCELLED, CONFIRMED));
    assertThatIllegalArgumentException().isThrownBy(() -> new StatusChange(CANCELLED, payment));
  }

  @ParameterizedTest
  @CsvSource({"999, true", "1000, false", "1001, false"})
  void a_booking_changes_a_thousand_times_and_its_status_whenever_it_may(
      int changes, boolean again) {
    var booking = changed(changes);
    var refusal = new Rejection.ChangedTooOften(Booking.MOST_CHANGES);

    if (again) {
      assertThat(withOtherNotes(booking).revision().sequence()).isEqualTo(changes + 1);
    } else {
      assertThat(rejectionOf(() -> withOtherNotes(booking))).isEqualTo(refusal);
    }
    assertThat(booking.become(CANCELLED, LATER).status()).isEqualTo(CANCELLED);
  }

  private static Booking changed(int times) {
    var booking = aBooking();
    return new Booking(
        booking.id(),
        booking.client(),
        booking.coach(),
        booking.slot(),
        PENDING,
        booking.notes(),
        null,
        null,
        new Revision(times, NOW, NOW));
  }

  private static Booking withOtherNotes(Booking booking) {
    return booking.change(booking.slot(), Notes.of("Late"), BookingRules.standard(), LATER);
  }

  @Test
  void a_booking_is_visible_to_its_people_and_admins_alone() {
    var booking = aBooking();

    assertThat(booking.isVisibleTo(actor(booking.client()))).isTrue();
    assertThat(booking.isVisibleTo(actor(booking.coach()))).isTrue();
    assertThat(booking.isVisibleTo(anAdmin())).isTrue();
    assertThat(booking.isVisibleTo(actor(aClient()))).isFalse();
    assertThat(booking.isVisibleTo(new Actor(aCoach().user(), Role.COACH))).isFalse();
  }

  @Test
  void only_pending_and_confirmed_bookings_hold_their_slots() {
    assertThat(List.of(BookingStatus.values()))
        .filteredOn(BookingStatus::holdsTheSlot)
        .containsExactly(PENDING, CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource
  void a_status_is_found_by_its_word_alone(BookingStatus status) {
    assertThat(BookingStatus.ofWord(status.word())).contains(status);
    assertThat(BookingStatus.ofWord(status.name())).isEmpty();
  }

  @Test
  void an_expected_version_lets_only_that_version_pass() {
    var booking = aBooking().become(CONFIRMED, LATER);

    ExpectedVersion.any().check(booking);
    ExpectedVersion.of(Set.of(1, 7)).check(booking);
    assertThat(rejectionOf(() -> ExpectedVersion.of(Set.of(0)).check(booking)))
        .isEqualTo(new Rejection.ChangedMeanwhile(booking.id(), 1));
    assertThat(rejectionOf(() -> ExpectedVersion.of(Set.of()).check(booking)))
        .isEqualTo(new Rejection.ChangedMeanwhile(booking.id(), 1));
  }

  private static Booking inStatus(BookingStatus status) {
    var pending = aBooking();
    return switch (status) {
      case PENDING -> pending;
      case CONFIRMED, CANCELLED -> pending.become(status, NOW);
      case COMPLETED -> pending.become(CONFIRMED, NOW).become(COMPLETED, NOW);
    };
  }
}
