package io.culturebridge.application;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.CalendarFixtures;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.Storage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Everything a use case needs, in memory. */
final class World {

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  final Storage storage = InMemoryWorld.empty().storage();

  Booking added(Booking booking) {
    return storage.added(booking);
  }

  /** A pending booking of known people. */
  Booking booking() {
    return added(Fixtures.aBooking(storage.knownClient(), storage.knownCoach(), Fixtures.SLOT));
  }

  /** The coach's calendar, connected and read: busy then, and known for a week around. */
  void connectCalendar(CoachId coach, TimeSlot busy) {
    var account = connectCalendar(coach);
    var week =
        TimeSlot.of(busy.start().minus(Duration.ofDays(3)), busy.end().plus(Duration.ofDays(4)));
    storage
        .busyTimes()
        .apply(
            storage.connections().find(account).orElseThrow(),
            new BusyChanges(true, Map.of("event", busy), Set.of(), "cursor"),
            new BusyCopy("cursor", week, Fixtures.NOW, Fixtures.NOW.plusSeconds(600)));
  }

  /** The coach's calendar, connected and never read. */
  CalendarAccount connectCalendar(CoachId coach) {
    var account = CalendarFixtures.outlookOf(coach.user());
    storage
        .connections()
        .connect(account, "jane@example.com", CalendarFixtures.tokens("one"), Fixtures.NOW);
    return account;
  }

  RequestBooking requestBooking() {
    return new RequestBooking(
        storage.bookings(), storage.availability(), BookingRules.standard(), clock);
  }
}
