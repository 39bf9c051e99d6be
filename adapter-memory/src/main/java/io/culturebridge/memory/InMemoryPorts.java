package io.culturebridge.memory;

/** Every port of storage, over the same people, bookings and keys: as one database would be. */
public record InMemoryPorts(
    InMemoryPeopleDirectory people,
    InMemoryIdempotencyKeys keys,
    InMemorySchedules schedules,
    InMemoryCalendarConnections connections,
    InMemoryBookingRepository bookings,
    InMemoryCalendarLinks links,
    InMemoryBusyTimes busyTimes,
    InMemoryAvailabilityRepository availability,
    InMemorySeriesRepository series,
    InMemoryNotes notes,
    InMemoryAttachments attachments,
    InMemoryNotifications notifications,
    InMemoryNotificationPreferences preferences,
    InMemoryAnalytics analytics) {

  /** With nothing in them yet. */
  public static InMemoryPorts empty() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    var links = new InMemoryCalendarLinks(bookings, connections, people);
    var busyTimes = new InMemoryBusyTimes(connections, links);
    var availability = new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);
    var notifications = new InMemoryNotifications(bookings);
    return new InMemoryPorts(
        people,
        keys,
        schedules,
        connections,
        bookings,
        links,
        busyTimes,
        availability,
        new InMemorySeriesRepository(bookings, availability, keys),
        new InMemoryNotes(bookings, keys),
        new InMemoryAttachments(keys),
        notifications,
        new InMemoryNotificationPreferences(notifications),
        new InMemoryAnalytics(bookings, people, schedules));
  }
}
