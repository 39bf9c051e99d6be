package io.culturebridge.persistence;

import io.culturebridge.testkit.CalendarConnectionRepositoryContract;
import io.culturebridge.testkit.CalendarFeedsContract;
import io.culturebridge.testkit.CalendarStorage;
import io.culturebridge.testkit.CalendarTurnsContract;
import io.culturebridge.testkit.PendingAuthorizationsContract;
import io.culturebridge.testkit.TokenRefreshContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Other rows may stay from test to test: they belong to people no other test knows. */
final class PostgresCalendarStorageTest
    implements CalendarConnectionRepositoryContract,
        TokenRefreshContract,
        PendingAuthorizationsContract,
        CalendarFeedsContract,
        CalendarTurnsContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  @BeforeEach
  void forgetAuthorizations() {
    OPEN.forget("pending_authorization");
  }

  @Override
  public CalendarStorage calendars() {
    return new CalendarStorage(
        DATABASE.calendarConnections(),
        DATABASE.pendingAuthorizations(),
        DATABASE.calendarFeeds(),
        DATABASE.calendarTurns());
  }
}
