package io.culturebridge.memory;

import io.culturebridge.testkit.AvailabilityRepositoryContract;
import io.culturebridge.testkit.BookingListsContract;
import io.culturebridge.testkit.BookingRacesContract;
import io.culturebridge.testkit.BookingReceiptsContract;
import io.culturebridge.testkit.BookingRepositoryContract;
import io.culturebridge.testkit.IdempotencyKeysContract;
import io.culturebridge.testkit.PeopleDirectoryContract;
import io.culturebridge.testkit.Storage;

final class InMemoryStorageTest
    implements AvailabilityRepositoryContract,
        BookingListsContract,
        BookingRacesContract,
        BookingReceiptsContract,
        BookingRepositoryContract,
        IdempotencyKeysContract,
        PeopleDirectoryContract {

  private final InMemoryPeopleDirectory people = new InMemoryPeopleDirectory();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final InMemoryBookingRepository bookings = new InMemoryBookingRepository(people, keys);

  @Override
  public Storage storage() {
    return new Storage(
        bookings, people, new InMemoryAvailabilityRepository(people, bookings), keys);
  }
}
