package io.culturebridge.persistence;

import io.culturebridge.testkit.CalendarConnectionRepositoryContract;
import io.culturebridge.testkit.CalendarFeedsContract;
import io.culturebridge.testkit.CalendarStorage;
import io.culturebridge.testkit.CalendarTurnsContract;
import io.culturebridge.testkit.PendingAuthorizationsContract;
import io.culturebridge.testkit.TokenRefreshContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Other rows may stay from test to test: they belong to people no other test knows. */
final class PostgresCalendarStorageTest
    implements CalendarConnectionRepositoryContract,
        TokenRefreshContract,
        PendingAuthorizationsContract,
        CalendarFeedsContract,
        CalendarTurnsContract {

  private static final TestDatabase SERVER = TestDatabase.create();
  private static final Database DATABASE = Database.open(SERVER.settings());

  @BeforeAll
  static void migrate() {
    DATABASE.migrate();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void forgetAuthorizations() {
    SERVER.execute("delete from pending_authorization");
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
