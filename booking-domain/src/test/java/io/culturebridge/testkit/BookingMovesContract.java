package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Claim.DayLimit;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BookingRepository} keeps to about claims, and when they change. */
public interface BookingMovesContract {

  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");
  TimeSlot LATER = hourFrom("2025-11-15T17:00:00Z");
  TimeSlot NEXT = TimeSlot.of(SLOT.end(), Duration.ofHours(1));

  Storage storage();

  @Test
  default void a_booking_that_moves_frees_its_slot_and_takes_the_new_one() {
    var coach = storage().knownCoach();
    var booking = added(coach, SLOT, Claim.withoutSchedule(SLOT));

    var moved = moved(booking, LATER, Claim.withoutSchedule(LATER));

    assertThat(moved.slot()).isEqualTo(LATER);
    assertThat(storage().bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(moved);
    assertThat(storage().bookings().history(booking.id()))
        .last()
        .isEqualTo(new BookingChange(ChangeType.RESCHEDULED, actor(booking.client()), moved));
    added(coach, SLOT, Claim.withoutSchedule(SLOT));
    assertThat(rejectionOf(() -> added(coach, LATER, Claim.withoutSchedule(LATER))))
        .isEqualTo(new Rejection.SlotTaken(coach, LATER));
  }

  @Test
  default void a_booking_that_loses_the_new_slot_keeps_the_old_one() {
    var coach = storage().knownCoach();
    var booking = added(coach, SLOT, Claim.withoutSchedule(SLOT));
    added(coach, LATER, Claim.withoutSchedule(LATER));

    assertThat(rejectionOf(() -> moved(booking, LATER, Claim.withoutSchedule(LATER))))
        .isEqualTo(new Rejection.SlotTaken(coach, LATER));

    assertThat(storage().bookings().find(booking.id()).map(BookingDetails::booking))
        .contains(booking);
    assertThat(storage().bookings().history(booking.id())).hasSize(1);
  }

  @Test
  default void a_booking_does_not_stand_in_its_own_way() {
    var booking = added(storage().knownCoach(), SLOT, Claim.withoutSchedule(SLOT));
    var halfLater = slot("2025-11-15T14:30:00Z", "2025-11-15T15:30:00Z");

    assertThat(moved(booking, halfLater, Claim.withoutSchedule(halfLater)).slot())
        .isEqualTo(halfLater);
  }

  @Test
  default void what_changes_nothing_is_no_change() {
    var booking = added(storage().knownCoach(), SLOT, Claim.withoutSchedule(SLOT));

    var same =
        storage()
            .bookings()
            .change(booking.id(), actor(booking.client()), Placement::unmoved, Receipt.none());

    assertThat(same).isEqualTo(booking);
    assertThat(storage().bookings().history(booking.id())).hasSize(1);
  }

  @Test
  default void occupied_times_may_touch_and_not_overlap() {
    var coach = storage().knownCoach();
    added(coach, SLOT, buffered(SLOT, 0, 10));

    assertThat(rejectionOf(() -> added(coach, NEXT, Claim.withoutSchedule(NEXT))))
        .isEqualTo(new Rejection.SlotTaken(coach, NEXT));
    var tenLater = slot("2025-11-15T15:10:00Z", "2025-11-15T16:10:00Z");
    assertThat(rejectionOf(() -> added(coach, tenLater, buffered(tenLater, 1, 0))))
        .isInstanceOf(Rejection.SlotTaken.class);
    added(coach, tenLater, Claim.withoutSchedule(tenLater));
  }

  @Test
  default void a_booking_keeps_what_it_occupies_when_its_status_changes() {
    var coach = storage().knownCoach();
    var booking = added(coach, SLOT, buffered(SLOT, 0, 10));

    storage()
        .bookings()
        .change(
            booking.id(),
            actor(coach),
            b -> Placement.unmoved(b.become(CONFIRMED, NOW)),
            Receipt.none());

    assertThat(rejectionOf(() -> added(coach, NEXT, Claim.withoutSchedule(NEXT))))
        .isInstanceOf(Rejection.SlotTaken.class);
  }

  @Test
  default void a_claim_on_another_schedule_than_the_coachs_takes_nothing() {
    var coach = storage().knownCoach();
    var booking = aBooking(storage().knownClient(), coach, SLOT);
    storage().availability().publish(coach, Schedule.standard());
    var published = version(coach);
    storage().availability().publish(coach, Schedule.standard());

    assertThat(isAdded(booking, Claim.withoutSchedule(SLOT))).isFalse();
    assertThat(isAdded(booking, new Claim(SLOT, null, published, false))).isFalse();
    assertThat(storage().bookings().find(booking.id())).isEmpty();
    assertThat(isAdded(booking, new Claim(SLOT, null, version(coach), false))).isTrue();
  }

  @Test
  default void a_move_is_decided_again_when_the_schedule_is_another_one() {
    var coach = storage().knownCoach();
    var booking = added(coach, SLOT, Claim.withoutSchedule(SLOT));
    var asked = new ArrayList<Long>();

    storage()
        .bookings()
        .change(
            booking.id(),
            actor(coach),
            b -> {
              long before = asked.isEmpty() ? -1 : version(coach);
              if (asked.isEmpty()) {
                storage().availability().publish(coach, Schedule.standard());
              }
              asked.add(before);
              return moving(b, LATER, new Claim(LATER, null, before, false));
            },
            Receipt.none());

    assertThat(asked).hasSize(2);
    assertThat(storage().bookings().find(booking.id()).map(d -> d.booking().slot()))
        .contains(LATER);
  }

  @Test
  default void no_more_sessions_start_in_a_day_than_its_limit() {
    var coach = storage().knownCoach();
    var yesterday = hourFrom("2025-11-14T23:00:00Z");
    added(coach, yesterday, Claim.withoutSchedule(yesterday));
    var first = added(coach, SLOT, limited(SLOT, 2));
    var lastHour = hourFrom("2025-11-15T23:00:00Z");
    var second = added(coach, lastHour, limited(lastHour, 2));

    assertThat(rejectionOf(() -> added(coach, LATER, limited(LATER, 2))))
        .isEqualTo(new Rejection.SlotNotOffered(coach, LATER, Set.of(Obstacle.DAY_LIMIT)));
    assertThat(moved(first, LATER, limited(LATER, 2)).slot()).isEqualTo(LATER);
    var tomorrow = hourFrom("2025-11-16T00:00:00Z");
    moved(second, tomorrow, Claim.withoutSchedule(tomorrow));
    added(coach, SLOT, limited(SLOT, 2));
    assertThat(rejectionOf(() -> moved(second, lastHour, limited(lastHour, 2))))
        .isInstanceOf(Rejection.SlotNotOffered.class);
  }

  private Booking added(CoachId coach, TimeSlot slot, Claim claim) {
    var booking = aBooking(storage().knownClient(), coach, slot);
    assertThat(isAdded(booking, claim)).isTrue();
    return booking;
  }

  private boolean isAdded(Booking booking, Claim claim) {
    return storage().bookings().add(booking, claim, actor(booking.client()), Receipt.none());
  }

  private Booking moved(Booking booking, TimeSlot slot, Claim claim) {
    return storage()
        .bookings()
        .change(booking.id(), actor(booking.client()), b -> moving(b, slot, claim), Receipt.none());
  }

  private long version(CoachId coach) {
    var published = storage().availability().find(coach, DAY).orElseThrow().published();
    return published == null ? 0 : published.version();
  }

  private static Placement moving(Booking booking, TimeSlot slot, Claim claim) {
    var moved = booking.change(slot, booking.notes(), BookingRules.standard(), NOW);
    return new Placement(moved, claim);
  }

  private static Claim buffered(TimeSlot slot, int before, int after) {
    var occupied =
        TimeSlot.of(
            slot.start().minus(Duration.ofMinutes(before)),
            slot.end().plus(Duration.ofMinutes(after)));
    return new Claim(occupied, null, null, false);
  }

  private static Claim limited(TimeSlot slot, int most) {
    return new Claim(slot, new DayLimit(DAY, most), null, false);
  }
}
