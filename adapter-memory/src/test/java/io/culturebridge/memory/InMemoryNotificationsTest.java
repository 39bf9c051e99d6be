package io.culturebridge.memory;

import io.culturebridge.testkit.DueLettersContract;
import io.culturebridge.testkit.NotificationPreferencesRepositoryContract;
import io.culturebridge.testkit.NotificationRepositoryContract;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.RemindersContract;
import io.culturebridge.testkit.Storage;

final class InMemoryNotificationsTest
    implements NotificationRepositoryContract,
        NotificationPreferencesRepositoryContract,
        RemindersContract,
        DueLettersContract {

  private final NotificationStorage told = empty();

  @Override
  public NotificationStorage told() {
    return told;
  }

  private static NotificationStorage empty() {
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
        notifications,
        new InMemoryNotificationPreferences(notifications));
  }
}
