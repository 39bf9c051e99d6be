package io.culturebridge.memory;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarTurns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** {@link CalendarTurns} in memory. */
public final class InMemoryCalendarTurns implements CalendarTurns {

  private final Map<CalendarAccount, Instant> taken = new HashMap<>();

  @Override
  public synchronized boolean take(CalendarAccount account, Instant now, Instant until) {
    if (taken.getOrDefault(account, now).isAfter(now)) {
      return false;
    }
    taken.put(account, until.truncatedTo(ChronoUnit.MILLIS));
    return true;
  }

  @Override
  public synchronized void giveBack(CalendarAccount account, Instant until) {
    taken.remove(account, until.truncatedTo(ChronoUnit.MILLIS));
  }
}
