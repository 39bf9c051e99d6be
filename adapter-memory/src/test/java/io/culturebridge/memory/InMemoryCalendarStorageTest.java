package io.culturebridge.memory;

import io.culturebridge.testkit.CalendarConnectionRepositoryContract;
import io.culturebridge.testkit.CalendarFeedsContract;
import io.culturebridge.testkit.CalendarStorage;
import io.culturebridge.testkit.CalendarTurnsContract;
import io.culturebridge.testkit.PendingAuthorizationsContract;
import io.culturebridge.testkit.TokenRefreshContract;

final class InMemoryCalendarStorageTest
    implements CalendarConnectionRepositoryContract,
        TokenRefreshContract,
        PendingAuthorizationsContract,
        CalendarFeedsContract,
        CalendarTurnsContract {

  private final CalendarStorage calendars =
      new CalendarStorage(
          new InMemoryCalendarConnections(),
          new InMemoryPendingAuthorizations(),
          new InMemoryCalendarFeeds(),
          new InMemoryCalendarTurns());

  @Override
  public CalendarStorage calendars() {
    return calendars;
  }
}
