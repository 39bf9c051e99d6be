package io.culturebridge.application.series;

import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.SeriesStorage.request;

import io.culturebridge.application.InMemoryWorld;
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
    var ports = InMemoryWorld.empty().recurring();
    var series = ports.series();
    storage = ports.storage();
    requestSeries = new RequestSeries(series, BookingRules.standard(), clock);
    viewSeries = new ViewSeries(new ViewBookings(storage.bookings(), storage.people()), series);
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
    return storage.added(booking);
  }

  List<Booking> bookingsOfCoach() {
    return storage.bookings().listOfCoach(coach, BookingFilter.all(), new Page(0, 100)).bookings();
  }
}
