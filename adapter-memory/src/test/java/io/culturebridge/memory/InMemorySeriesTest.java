package io.culturebridge.memory;

import io.culturebridge.testkit.SeriesMovesContract;
import io.culturebridge.testkit.SeriesRacesContract;
import io.culturebridge.testkit.SeriesRepositoryContract;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;

final class InMemorySeriesTest
    implements SeriesRepositoryContract, SeriesMovesContract, SeriesRacesContract {

  private final InMemoryPeopleDirectory people = new InMemoryPeopleDirectory();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final InMemorySchedules schedules = new InMemorySchedules();
  private final InMemoryCalendarConnections connections = new InMemoryCalendarConnections();
  private final InMemoryBookingRepository bookings =
      new InMemoryBookingRepository(people, schedules, keys, connections);
  private final InMemoryCalendarLinks links =
      new InMemoryCalendarLinks(bookings, connections, people);
  private final InMemoryBusyTimes busyTimes = new InMemoryBusyTimes(connections, links);
  private final InMemoryAvailabilityRepository availability =
      new InMemoryAvailabilityRepository(people, schedules, bookings, busyTimes);

  private final InMemorySeriesRepository series =
      new InMemorySeriesRepository(bookings, availability, keys);

  @Override
  public SeriesStorage recurring() {
    return new SeriesStorage(
        new Storage(bookings, people, availability, keys, connections, busyTimes, links), series);
  }
}
