package io.culturebridge.persistence;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresStorageTest
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

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  /** Bookings may stay, they belong to people no other test knows. */
  @BeforeEach
  void forgetPeopleKeysAndCalendars() {
    OPEN.forget(
        "person",
        "idempotency_key",
        "calendar_connection",
        "calendar_link",
        "calendar_to_catch_up",
        "booking_to_follow");
  }

  @Override
  public Storage storage() {
    return PostgresStorage.of(DATABASE);
  }
}
