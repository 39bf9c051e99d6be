package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BookingRepository} keeps to when many come at once. */
public interface BookingRacesContract {

  int RUNNERS = 32;

  Storage storage();

  @Test
  default void of_many_who_want_one_slot_one_gets_it() {
    var coach = storage().knownCoach();
    var runners = Stream.generate(() -> adding(coach, SLOT)).limit(RUNNERS).toList();

    var race = Race.of(runners);

    assertThat(race.results()).hasSize(1);
    assertThat(race.rejections())
        .hasSize(RUNNERS - 1)
        .containsOnly(new Rejection.SlotTaken(coach, SLOT));
    assertThat(held(coach)).containsExactlyElementsOf(race.results());
  }

  @Test
  default void of_many_who_want_staggered_slots_no_two_that_overlap_get_theirs() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      var coach = storage().knownCoach();
      var runners = Stream.generate(() -> adding(coach, slotNear(random))).limit(RUNNERS).toList();

      var race = Race.of(runners);

      assertThat(race.results()).as("seed %d", seed).isNotEmpty();
      assertThat(race.rejections()).hasOnlyElementsOfType(Rejection.SlotTaken.class);
      assertThat(held(coach)).hasSameElementsAs(race.results());
      assertNoneOverlap(held(coach));
    }
  }

  @Test
  default void changes_at_once_give_answers_that_some_order_explains() {
    for (int round = 0; round < 5; round++) {
      var coach = storage().knownCoach();
      var booking = aBooking(storage().knownClient(), coach, SLOT);
      storage().added(booking);
      var runners =
          IntStream.range(0, RUNNERS)
              .mapToObj(i -> becoming(booking, i % 2 == 0 ? CONFIRMED : CANCELLED))
              .toList();

      var race = Race.of(runners);

      assertThat(storage().bookings().history(booking.id()).stream().map(BookingChange::booking))
          .last()
          .extracting(Booking::status)
          .isEqualTo(CANCELLED);
      assertThat(race.results()).hasSizeBetween(1, 2);
      assertThat(race.rejections()).hasOnlyElementsOfType(Rejection.IllegalTransition.class);
      assertThat(storage().bookings().history(booking.id())).hasSize(1 + race.results().size());
    }
  }

  @Test
  default void a_slot_changes_hands_while_its_coach_is_booked_all_around() {
    var coach = storage().knownCoach();
    var first = aBooking(storage().knownClient(), coach, SLOT);
    storage().added(first);
    var runners = new ArrayList<Callable<Booking>>();
    runners.add(becoming(first, CANCELLED));
    for (int i = 1; i < RUNNERS; i++) {
      runners.add(adding(coach, TimeSlot.of(SLOT.start().plusSeconds(60L * i), SLOT.end())));
    }

    var race = Race.of(runners);

    assertThat(race.results()).hasSizeBetween(1, 2).anyMatch(b -> b.id().equals(first.id()));
    assertNoneOverlap(held(coach));
  }

  private Callable<Booking> adding(CoachId coach, TimeSlot slot) {
    var booking = aBooking(storage().knownClient(), coach, slot);
    return () -> {
      return storage().added(booking);
    };
  }

  private Callable<Booking> becoming(Booking booking, BookingStatus next) {
    return () ->
        storage()
            .bookings()
            .change(
                booking.id(),
                actor(booking.coach()),
                b -> Placement.unmoved(b.become(next, NOW)),
                Receipt.none());
  }

  private List<Booking> held(CoachId coach) {
    return storage()
        .bookings()
        .listOfCoach(coach, BookingFilter.all(), new Page(0, 100))
        .bookings()
        .stream()
        .filter(booking -> booking.status().holdsTheSlot())
        .toList();
  }

  private static void assertNoneOverlap(List<Booking> bookings) {
    for (var one : bookings) {
      assertThat(bookings)
          .filteredOn(other -> !other.equals(one))
          .noneMatch(other -> other.slot().overlaps(one.slot()));
    }
  }

  private static TimeSlot slotNear(Random random) {
    var start = at("2025-11-15T14:00:00Z").plusSeconds(900L * random.nextInt(16));
    return TimeSlot.of(start, Duration.ofMinutes(15L * random.nextInt(1, 9)));
  }
}
