package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Claim.DayLimit;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingRules;
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
import org.junit.jupiter.api.Test;

/** Sixty-four who book and move around one coach with buffers and a limit per day, at once. */
public interface ClaimRacesContract {

  int EACH = 32;
  int LIMIT = 12;
  Duration BUFFER = Duration.ofMinutes(10);
  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");

  Storage storage();

  @Test
  default void of_many_who_book_and_move_at_once_none_break_buffers_or_limit() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var coach = storage().knownCoach();
    var runners = new ArrayList<Callable<Booking>>();
    for (int i = 0; i < EACH; i++) {
      runners.add(moving(addedTheDayBefore(coach, i), anyTime(random)));
      runners.add(adding(coach, anyTime(random)));
    }

    var race = Race.of(runners);

    var held = held(coach);
    assertThat(race.results()).as("seed %d", seed).isNotEmpty();
    assertThat(race.rejections())
        .as("seed %d", seed)
        .hasOnlyElementsOfTypes(Rejection.SlotTaken.class, Rejection.SlotNotOffered.class);
    assertThat(held).as("seed %d", seed).containsAll(race.results());
    assertThat(held.stream().filter(b -> DAY.encloses(b.slot())))
        .as("seed %d", seed)
        .hasSizeLessThanOrEqualTo(LIMIT)
        .hasSize(race.results().size());
    assertOccupiedAreDisjoint(held);
  }

  private static void assertOccupiedAreDisjoint(List<Booking> bookings) {
    for (var one : bookings) {
      assertThat(bookings)
          .filteredOn(other -> !other.equals(one))
          .noneMatch(other -> occupied(other.slot()).overlaps(occupied(one.slot())));
    }
  }

  private Booking addedTheDayBefore(CoachId coach, int i) {
    var slot = TimeSlot.of(at("2025-11-13T00:00:00Z").plusSeconds(3_600L * i), minutes(15));
    var booking = aBooking(storage().knownClient(), coach, slot);
    storage().bookings().add(booking, claim(slot), actor(booking.client()), Receipt.none());
    return booking;
  }

  private Callable<Booking> adding(CoachId coach, TimeSlot slot) {
    var booking = aBooking(storage().knownClient(), coach, slot);
    return () -> {
      storage().bookings().add(booking, claim(slot), actor(booking.client()), Receipt.none());
      return booking;
    };
  }

  private Callable<Booking> moving(Booking booking, TimeSlot slot) {
    return () ->
        storage()
            .bookings()
            .change(
                booking.id(),
                actor(booking.client()),
                b ->
                    new Placement(
                        b.change(slot, b.notes(), BookingRules.standard(), NOW), claim(slot)),
                Receipt.none());
  }

  private List<Booking> held(CoachId coach) {
    return storage()
        .bookings()
        .listOfCoach(coach, BookingFilter.all(), new Page(0, 100))
        .bookings();
  }

  private static TimeSlot anyTime(Random random) {
    return TimeSlot.of(
        DAY.start().plus(minutes(15 * random.nextInt(88))), minutes(15 * random.nextInt(1, 5)));
  }

  private static Claim claim(TimeSlot slot) {
    boolean counts = DAY.encloses(slot);
    return new Claim(occupied(slot), counts ? new DayLimit(DAY, LIMIT) : null, null, false);
  }

  private static TimeSlot occupied(TimeSlot slot) {
    return TimeSlot.of(slot.start().minus(BUFFER), slot.end().plus(BUFFER));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
