package io.culturebridge.application;

import io.culturebridge.memory.InMemoryAvailabilityRepository;
import io.culturebridge.memory.InMemoryBookingRepository;
import io.culturebridge.memory.InMemoryBusyTimes;
import io.culturebridge.memory.InMemoryCalendarConnections;
import io.culturebridge.memory.InMemoryCalendarLinks;
import io.culturebridge.memory.InMemoryIdempotencyKeys;
import io.culturebridge.memory.InMemoryNotificationPreferences;
import io.culturebridge.memory.InMemoryNotifications;
import io.culturebridge.memory.InMemoryPeopleDirectory;
import io.culturebridge.memory.InMemorySchedules;
import io.culturebridge.memory.InMemorySeriesRepository;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.Storage;

/** All ports in memory, empty, and connected with each other. */
public final class InMemoryWorld {

  private InMemoryWorld() {}

  public static NotificationStorage empty() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    var links = new InMemoryCalendarLinks(bookings, connections, people);
    var busyTimes = new InMemoryBusyTimes(connections, links);
    var availability = new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);
    var notifications = new InMemoryNotifications(bookings);
    return new NotificationStorage(
        new Storage(bookings, people, availability, keys, connections, busyTimes, links),
        new InMemorySeriesRepository(bookings, availability, keys),
        notifications,
        new InMemoryNotificationPreferences(notifications));
  }
}
