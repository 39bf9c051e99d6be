package io.culturebridge.memory;

import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;

/** The ports in memory over one store, as the contracts want them. */
final class InMemoryStorage {

  final Storage storage;
  final SeriesStorage recurring;
  final NotificationStorage told;

  InMemoryStorage() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    var links = new InMemoryCalendarLinks(bookings, connections, people);
    var busyTimes = new InMemoryBusyTimes(connections, links);
    var availability = new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);
    var notifications = new InMemoryNotifications(bookings);
    storage = new Storage(bookings, people, availability, keys, connections, busyTimes, links);
    var series = new InMemorySeriesRepository(bookings, availability, keys);
    recurring = new SeriesStorage(storage, series);
    told =
        new NotificationStorage(
            storage, series, notifications, new InMemoryNotificationPreferences(notifications));
  }
}
