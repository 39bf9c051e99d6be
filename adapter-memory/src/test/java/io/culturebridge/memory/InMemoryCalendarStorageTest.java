package io.culturebridge.memory;

import io.culturebridge.testkit.CalendarConnectionRepositoryContract;
import io.culturebridge.testkit.CalendarStorage;
import io.culturebridge.testkit.TokenRefreshContract;

final class InMemoryCalendarStorageTest
    implements CalendarConnectionRepositoryContract, TokenRefreshContract {

  private final CalendarStorage calendars = new CalendarStorage(new InMemoryCalendarConnections());

  @Override
  public CalendarStorage calendars() {
    return calendars;
  }
}
