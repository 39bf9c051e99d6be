package io.culturebridge.application;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.memory.InMemoryAvailabilityRepository;
import io.culturebridge.memory.InMemoryBookingRepository;
import io.culturebridge.memory.InMemoryIdempotencyKeys;
import io.culturebridge.memory.InMemoryPeopleDirectory;
import io.culturebridge.memory.InMemorySchedules;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.Storage;

/** Everything a use case needs, in memory. */
final class World {

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  final Storage storage = storage();

  Booking added(Booking booking) {
    storage
        .bookings()
        .add(booking, Fixtures.claimOf(booking), Fixtures.actor(booking.client()), Receipt.none());
    return booking;
  }

  /** A pending booking of known people. */
  Booking booking() {
    return added(Fixtures.aBooking(storage.knownClient(), storage.knownCoach(), Fixtures.SLOT));
  }

  RequestBooking requestBooking() {
    return new RequestBooking(
        storage.bookings(), storage.availability(), BookingRules.standard(), clock);
  }

  private static Storage storage() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var bookings = new InMemoryBookingRepository(people, schedules, keys);
    return new Storage(
        bookings, people, new InMemoryAvailabilityRepository(people, schedules, bookings), keys);
  }
}
