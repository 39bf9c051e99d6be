package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.SeriesStorage.request;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Thirty-two who want overlapping series and single sessions of one coach, at once. */
public interface SeriesRacesContract {

  int EACH = 8;
  int SESSIONS = 10;

  SeriesStorage recurring();

  @Test
  default void series_are_whole_or_absent_and_what_was_skipped_was_taken() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var coach = recurring().storage().knownCoach();
    var runners = new ArrayList<Callable<Object>>();
    for (int i = 0; i < EACH; i++) {
      runners.add(adding(coach, OnConflict.REJECT, random));
      runners.add(adding(coach, OnConflict.SKIP, random));
      runners.add(moving(coach, i, random));
      runners.add(single(coach, random));
    }

    var race = Race.of(runners);

    assertThat(race.rejections())
        .as("seed %d", seed)
        .hasOnlyElementsOfTypes(Rejection.SeriesNotOffered.class, Rejection.SlotTaken.class);
    assertThat(race.results()).as("seed %d", seed).isNotEmpty();
    assertNoneOverlap(held(coach), seed);
    race.results().forEach(result -> assertTrue(result, coach, seed));
  }

  private Callable<Object> adding(CoachId coach, OnConflict onConflict, Random random) {
    var client = recurring().storage().knownClient();
    var request = request(coach, start(random), rule(SESSIONS), onConflict);
    return () -> recurring().add(client, request);
  }

  /** One that was there before, earlier in the year, and comes to where the others are. */
  private Callable<Object> moving(CoachId coach, int number, Random random) {
    var from = at("2026-02-01T09:00:00Z").plus(Duration.ofDays(number * 12L));
    var request = request(coach, from.toString(), rule(SESSIONS), OnConflict.REJECT);
    var series = recurring().add(recurring().storage().knownClient(), request).booked().series();
    var move = new SeriesMove(from, at(start(random)), Duration.ofMinutes(45));
    return () -> recurring().move(series, move);
  }

  private Callable<Object> single(CoachId coach, Random random) {
    var start = at(start(random)).plus(Duration.ofDays(random.nextInt(SESSIONS)));
    var slot = TimeSlot.of(start, Duration.ofMinutes(30));
    var booking = aBooking(recurring().storage().knownClient(), coach, slot);
    return () -> {
      return recurring().storage().added(booking);
    };
  }

  private static String start(Random random) {
    return "2026-06-01T%02d:%02d:00Z".formatted(random.nextInt(8, 16), 15 * random.nextInt(4));
  }

  private static String rule(int count) {
    return "FREQ=DAILY;COUNT=" + count;
  }

  private void assertTrue(Object result, CoachId coach, long seed) {
    switch (result) {
      case NewSeries made -> {
        assertThat(recurring().series().find(made.booked().series().id()))
            .as("seed %d", seed)
            .contains(made.booked());
        assertThat(made.booked().sessions().size() + made.skipped().size()).isEqualTo(SESSIONS);
        assertThat(made.skipped()).allMatch(skipped -> isTaken(skipped, coach));
      }
      case BookedSeries moved ->
          assertThat(recurring().series().find(moved.series().id()))
              .as("seed %d", seed)
              .contains(moved);
      default -> assertThat(held(coach)).as("seed %d", seed).contains((Booking) result);
    }
  }

  /** Nobody gives a slot back in this race, so what was taken is so to the end. */
  private boolean isTaken(RefusedSession skipped, CoachId coach) {
    return held(coach).stream().anyMatch(booking -> booking.slot().overlaps(skipped.slot()));
  }

  private static void assertNoneOverlap(List<Booking> bookings, long seed) {
    var inOrder = bookings.stream().sorted(comparing(b -> b.slot().start())).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).slot().start())
          .as("seed %d", seed)
          .isAfterOrEqualTo(inOrder.get(i - 1).slot().end());
    }
  }

  private List<Booking> held(CoachId coach) {
    return recurring()
        .storage()
        .bookings()
        .listOfCoach(coach, BookingFilter.all(), new Page(0, 1_000))
        .bookings();
  }
}
