package io.culturebridge.testkit;

import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Role;

/** The storage ports of one adapter, over one store, empty at the start of each test. */
public record Storage(
    BookingRepository bookings,
    PeopleDirectory people,
    AvailabilityRepository availability,
    IdempotencyKeys idempotencyKeys,
    CalendarConnectionRepository connections,
    BusyTimesRepository busyTimes,
    CalendarLinkRepository links) {

  /** The booking, asked for by its client and stored. */
  public Booking added(Booking booking) {
    bookings.add(
        booking, Fixtures.claimOf(booking), Fixtures.actor(booking.client()), Receipt.none());
    return booking;
  }

  /** A client the store knows. */
  public ClientId knownClient() {
    var client = Fixtures.aClient();
    people.store(Fixtures.person(client.user(), Role.CLIENT, "John Doe"));
    return client;
  }

  /** An active coach the store knows. */
  public CoachId knownCoach() {
    var coach = Fixtures.aCoach();
    people.store(Fixtures.person(coach.user(), Role.COACH, "Jane Smith"));
    return coach;
  }
}
