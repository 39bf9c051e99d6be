package io.culturebridge.application.series;

import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.claimOf;
import static io.culturebridge.testkit.SeriesStorage.request;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.InMemoryAvailabilityRepository;
import io.culturebridge.memory.InMemoryBookingRepository;
import io.culturebridge.memory.InMemoryBusyTimes;
import io.culturebridge.memory.InMemoryCalendarConnections;
import io.culturebridge.memory.InMemoryCalendarLinks;
import io.culturebridge.memory.InMemoryIdempotencyKeys;
import io.culturebridge.memory.InMemoryPeopleDirectory;
import io.culturebridge.memory.InMemorySchedules;
import io.culturebridge.memory.InMemorySeriesRepository;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.Storage;
import java.util.List;

/** A client and a coach, and the use cases of series: all in memory. */
final class SeriesWorld {

  /** Six in the evening in Madrid, in winter. */
  static final String MONDAY = "2026-03-16T17:00:00Z";

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  final Storage storage;
  final RequestSeries requestSeries;
  final ViewSeries viewSeries;
  final ChangeSeries changeSeries;
  final ClientId client;
  final CoachId coach;

  SeriesWorld() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    var links = new InMemoryCalendarLinks(bookings, connections, people);
    var busyTimes = new InMemoryBusyTimes(connections, links);
    var availability = new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);
    var series = new InMemorySeriesRepository(bookings, availability, keys);
    storage = new Storage(bookings, people, availability, keys, connections, busyTimes, links);
    requestSeries = new RequestSeries(series, BookingRules.standard(), clock);
    viewSeries = new ViewSeries(new ViewBookings(bookings, people), series);
    changeSeries = new ChangeSeries(series, BookingRules.standard(), clock);
    client = storage.knownClient();
    coach = storage.knownCoach();
  }

  /** Four weekly sessions. */
  BookedSeries booked() {
    var request = request(coach, MONDAY, "FREQ=WEEKLY;COUNT=4", OnConflict.REJECT);
    return requestSeries.request(actor(client), request, Receipt.none()).booked();
  }

  /** Somebody else books the coach. */
  Booking take(TimeSlot slot) {
    var booking = Fixtures.aBooking(storage.knownClient(), coach, slot);
    storage.bookings().add(booking, claimOf(booking), actor(booking.client()), Receipt.none());
    return booking;
  }

  List<Booking> bookingsOfCoach() {
    return storage.bookings().listOfCoach(coach, BookingFilter.all(), new Page(0, 100)).bookings();
  }
}
