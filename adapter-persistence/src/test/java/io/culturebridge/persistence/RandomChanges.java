package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Whatever can happen to the bookings of one coach within a hundred days; some of it is refused.
 */
final class RandomChanges {

  private static final Instant FIRST_DAY = Instant.parse("2026-03-01T00:00:00Z");
  private static final int HOURS = 100 * 24;
  private static final Schedule BUFFERED =
      new Schedule(
          ZoneOffset.UTC,
          List.of(),
          List.of(),
          List.of(),
          new SlotRules(
              Duration.ofMinutes(30),
              Duration.ofMinutes(5),
              Duration.ofMinutes(10),
              Duration.ZERO,
              null,
              null),
          WhenCalendarUnreadable.CLOSED);

  private final Random random;
  private final SeriesStorage recurring;
  private final Storage storage;
  private final CoachId coach;
  private final ClientId client;
  private final List<Booking> booked = new ArrayList<>();
  private final List<BookedSeries> series = new ArrayList<>();

  RandomChanges(Random random, SeriesStorage recurring) {
    this.random = random;
    this.recurring = recurring;
    storage = recurring.storage();
    coach = storage.knownCoach();
    client = storage.knownClient();
  }

  CoachId coach() {
    return coach;
  }

  TimeSlot window() {
    return TimeSlot.of(hour(), Duration.ofHours(random.nextInt(1, 700)));
  }

  void next() {
    try {
      switch (random.nextInt(8)) {
        case 0, 1 -> book();
        case 2 -> move();
        case 3 -> cancel();
        case 4 -> bookSeries();
        case 5 -> moveSeries();
        case 6 -> cancelSeries();
        default -> publishOrWithdraw();
      }
    } catch (RejectedException refused) {
      // nothing changed, which must be seen as well
    }
  }

  private void book() {
    var booking = aBooking(client, coach, slot());
    storage.bookings().add(booking, claim(booking.slot()), actor(client), Receipt.none());
    booked.add(booking);
  }

  private void move() {
    var to = slot();
    change(b -> new Placement(b.change(to, b.notes(), BookingRules.standard(), NOW), claim(to)));
  }

  private void cancel() {
    change(b -> Placement.unmoved(b.become(BookingStatus.CANCELLED, NOW)));
  }

  private void change(Function<Booking, Placement> transition) {
    if (!booked.isEmpty()) {
      storage.bookings().change(oneOf(booked).id(), actor(client), transition, Receipt.none());
    }
  }

  private void bookSeries() {
    var rule = "FREQ=DAILY;COUNT=" + random.nextInt(2, 20);
    var request = SeriesStorage.request(coach, hour().toString(), rule, OnConflict.SKIP);
    series.add(recurring.add(client, request).booked());
  }

  private void moveSeries() {
    if (!series.isEmpty()) {
      var moved = oneOf(series);
      recurring.move(moved.series(), new SeriesMove(anyStart(moved), hour(), null));
    }
  }

  private void cancelSeries() {
    if (!series.isEmpty()) {
      var cancelled = oneOf(series);
      recurring.cancel(cancelled.series(), anyStart(cancelled).toString());
    }
  }

  private void publishOrWithdraw() {
    if (random.nextBoolean()) {
      storage.availability().withdraw(coach);
    } else {
      storage.availability().publish(coach, BUFFERED);
    }
  }

  private Claim claim(TimeSlot slot) {
    return storage.availability().find(coach, slot).orElseThrow().claimOpen(slot);
  }

  private TimeSlot slot() {
    return TimeSlot.of(hour(), Duration.ofMinutes(15L * random.nextInt(1, 12)));
  }

  private Instant hour() {
    return FIRST_DAY.plus(Duration.ofHours(random.nextInt(HOURS)));
  }

  private Instant anyStart(BookedSeries of) {
    return oneOf(of.bookings()).slot().start();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
