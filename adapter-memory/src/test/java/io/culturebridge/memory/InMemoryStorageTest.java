package io.culturebridge.memory;

import io.culturebridge.testkit.AvailabilityRepositoryContract;
import io.culturebridge.testkit.BookingListsContract;
import io.culturebridge.testkit.BookingMovesContract;
import io.culturebridge.testkit.BookingRacesContract;
import io.culturebridge.testkit.BookingReceiptsContract;
import io.culturebridge.testkit.BookingRepositoryContract;
import io.culturebridge.testkit.BusyTimesRepositoryContract;
import io.culturebridge.testkit.CalendarLinkRepositoryContract;
import io.culturebridge.testkit.ClaimRacesContract;
import io.culturebridge.testkit.ConnectedCalendarsContract;
import io.culturebridge.testkit.FollowedBookingsContract;
import io.culturebridge.testkit.IdempotencyKeysContract;
import io.culturebridge.testkit.LinksInFlightContract;
import io.culturebridge.testkit.PeopleDirectoryContract;
import io.culturebridge.testkit.SchedulesContract;
import io.culturebridge.testkit.Storage;

final class InMemoryStorageTest
    implements AvailabilityRepositoryContract,
        BookingListsContract,
        BookingRacesContract,
        BookingMovesContract,
        BusyTimesRepositoryContract,
        CalendarLinkRepositoryContract,
        LinksInFlightContract,
        ClaimRacesContract,
        ConnectedCalendarsContract,
        FollowedBookingsContract,
        SchedulesContract,
        BookingReceiptsContract,
        BookingRepositoryContract,
        IdempotencyKeysContract,
        PeopleDirectoryContract {

  private final InMemoryStorage memory = new InMemoryStorage();

  @Override
  public Storage storage() {
    return memory.storage;
  }
}
