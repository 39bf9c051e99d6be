package io.culturebridge.persistence;

import io.culturebridge.testkit.CalendarConnectionRepositoryContract;
import io.culturebridge.testkit.CalendarStorage;
import io.culturebridge.testkit.TokenRefreshContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Everything may stay from test to test: it belongs to people no other test knows. */
final class PostgresCalendarStorageTest
    implements CalendarConnectionRepositoryContract, TokenRefreshContract {

  private static final Database DATABASE = Database.open(TestDatabase.create().settings());

  @BeforeAll
  static void migrate() {
    DATABASE.migrate();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  public CalendarStorage calendars() {
    return new CalendarStorage(DATABASE.calendarConnections());
  }
}
