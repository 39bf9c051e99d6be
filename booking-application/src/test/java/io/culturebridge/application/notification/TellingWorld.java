package io.culturebridge.application.notification;

import io.culturebridge.application.ExpirePendingBookings;
import io.culturebridge.application.InMemoryWorld;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.NotificationStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** People with bookings, and a channel that reaches them: all in memory. */
final class TellingWorld {

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  final NotificationStorage told = InMemoryWorld.empty();
  final FakeChannel channel = new FakeChannel();
  final SendNotifications sendNotifications =
      new SendNotifications(told.notifications(), channel, clock);

  Instant run() {
    return sendNotifications.run();
  }

  /** As the job does, until then. */
  void runUntil(Instant end) {
    while (clock.instant().isBefore(end)) {
      var next = run();
      clock.set(next.isAfter(clock.instant()) ? next : clock.instant().plusMillis(1));
    }
  }

  /** As {@link #runUntil}, with little happening: looked at in steps. */
  void runUntil(Instant end, Duration step) {
    while (clock.instant().isBefore(end)) {
      run();
      clock.advance(step);
    }
  }

  ExpirePendingBookings expirePendingBookings(Duration after) {
    return new ExpirePendingBookings(told.storage().bookings(), told.series(), after, clock);
  }

  Booking confirmed(TimeSlot slot) {
    return told.confirmed(slot, clock.instant());
  }

  Booking become(Booking booking, BookingStatus status) {
    return told.become(booking, status, clock.instant());
  }

  Booking move(Booking booking, TimeSlot slot) {
    return told.move(booking, slot, clock.instant());
  }

  /** What the person has received, in words. */
  List<String> receivedBy(UserId person) {
    return channel.taken.stream()
        .filter(letter -> letter.recipient().id().equals(person))
        .map(TellingWorld::words)
        .toList();
  }

  private static String words(Letter letter) {
    var kind = letter.notification().kind().word();
    var ahead = letter.notification().ahead();
    return ahead == null ? kind : kind + " " + ahead.toMinutes();
  }

  List<Notification> of(Booking booking) {
    return told.notifications().of(booking.id());
  }
}
