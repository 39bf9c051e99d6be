package io.culturebridge.application.notification;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.SeriesStorage;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of bookings that nobody confirms. */
final class ExpirePendingBookingsTest {

  private static final TimeSlot FRIDAY = hourFrom("2025-11-14T12:00:00Z");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final TellingWorld world = new TellingWorld();

  @Test
  void a_booking_is_called_off_by_the_service_when_its_time_is_over_and_not_before() {
    var booking = world.told.requested(FRIDAY);
    world.clock.set(NOW.plus(HALF_AN_HOUR).minusMillis(1));
    expire();
    assertThat(now(booking).status()).isEqualTo(BookingStatus.PENDING);

    world.clock.set(NOW.plus(HALF_AN_HOUR));
    expire();

    var last = world.told.storage().bookings().history(booking.id()).getLast();
    assertThat(last.type()).isEqualTo(ChangeType.CANCELLED);
    assertThat(last.by()).isEqualTo(Actor.system());
    assertThat(last.booking().revision().sequence()).isEqualTo(1);
  }

  @Test
  void both_people_are_told_who_called_it_off_and_the_slot_is_free() {
    var booking = world.told.requested(FRIDAY);
    world.clock.advance(HALF_AN_HOUR);
    expire();
    world.run();

    assertThat(world.receivedBy(booking.client().user())).containsExactly("requested", "cancelled");
    assertThat(world.receivedBy(booking.coach().user())).containsExactly("requested", "cancelled");
    assertThat(world.channel.taken).extracting(Letter::by).contains(Actor.system());
    assertThat(now(booking).status().holdsTheSlot()).isFalse();
  }

  @Test
  void whatever_is_confirmed_or_off_stays_as_it_is() {
    var confirmed = world.confirmed(FRIDAY);
    var cancelled = world.become(world.told.requested(FRIDAY), BookingStatus.CANCELLED);
    world.clock.advance(Duration.ofDays(1));
    expire();

    assertThat(now(confirmed)).isEqualTo(confirmed);
    assertThat(now(cancelled)).isEqualTo(cancelled);
  }

  @Test
  void however_many_there_are_all_expire() {
    var bookings = IntStream.range(0, 201).mapToObj(i -> world.told.requested(FRIDAY)).toList();
    world.clock.advance(HALF_AN_HOUR);
    expire();

    assertThat(bookings).allMatch(booking -> now(booking).status() == BookingStatus.CANCELLED);
  }

  @Test
  void a_series_expires_as_one_and_each_person_is_told_once() {
    var rule =
        SeriesStorage.request(
            world.told.storage().knownCoach(),
            "2026-06-01T10:00:00Z",
            "FREQ=DAILY;COUNT=5",
            OnConflict.REJECT);
    var booked = world.told.recurring().add(world.told.storage().knownClient(), rule).booked();
    var confirmed = world.become(booked.bookings().getFirst(), BookingStatus.CONFIRMED);
    world.run();
    world.clock.advance(HALF_AN_HOUR);
    expire();
    world.run();

    assertThat(world.receivedBy(booked.series().client().user()))
        .containsExactly("requested", "confirmed", "cancelled");
    assertThat(world.channel.taken.getLast().sessions()).hasSize(4);
    assertThat(now(confirmed)).isEqualTo(confirmed);
  }

  private void expire() {
    world.expirePendingBookings(HALF_AN_HOUR).run();
  }

  private Booking now(Booking booking) {
    return world.told.storage().bookings().find(booking.id()).orElseThrow().booking();
  }
}
