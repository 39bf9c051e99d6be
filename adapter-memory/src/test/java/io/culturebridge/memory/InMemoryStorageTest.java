package io.culturebridge.memory;

import io.culturebridge.testkit.AvailabilityRepositoryContract;
import io.culturebridge.testkit.BookingListsContract;
import io.culturebridge.testkit.BookingMovesContract;
import io.culturebridge.testkit.BookingRacesContract;
import io.culturebridge.testkit.BookingReceiptsContract;
import io.culturebridge.testkit.BookingRepositoryContract;
import io.culturebridge.testkit.ClaimRacesContract;
import io.culturebridge.testkit.IdempotencyKeysContract;
import io.culturebridge.testkit.PeopleDirectoryContract;
import io.culturebridge.testkit.SchedulesContract;
import io.culturebridge.testkit.Storage;

final class InMemoryStorageTest
    implements AvailabilityRepositoryContract,
        BookingListsContract,
        BookingRacesContract,
        BookingMovesContract,
        ClaimRacesContract,
        SchedulesContract,
        BookingReceiptsContract,
        BookingRepositoryContract,
        IdempotencyKeysContract,
        PeopleDirectoryContract {

  private final InMemoryPeopleDirectory people = new InMemoryPeopleDirectory();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final InMemorySchedules schedules = new InMemorySchedules();
  private final InMemoryBookingRepository bookings =
      new InMemoryBookingRepository(people, schedules, keys);

  @Override
  public Storage storage() {
    return new Storage(
        bookings, people, new InMemoryAvailabilityRepository(people, schedules, bookings), keys);
  }
}
