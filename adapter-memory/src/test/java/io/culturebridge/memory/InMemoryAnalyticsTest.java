package io.culturebridge.memory;

import io.culturebridge.testkit.AnalyticsRepositoryContract;
import io.culturebridge.testkit.AnalyticsStorage;
import io.culturebridge.testkit.Storage;

final class InMemoryAnalyticsTest implements AnalyticsRepositoryContract {

  private final AnalyticsStorage figures = empty();

  @Override
  public AnalyticsStorage figures() {
    return figures;
  }

  private static AnalyticsStorage empty() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    var links = new InMemoryCalendarLinks(bookings, connections, people);
    var busyTimes = new InMemoryBusyTimes(connections, links);
    var availability = new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);
    return new AnalyticsStorage(
        new Storage(bookings, people, availability, keys, connections, busyTimes, links),
        new InMemoryAnalytics(bookings, people, schedules));
  }
}
