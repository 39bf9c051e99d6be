package io.culturebridge.memory;

import io.culturebridge.domain.calendar.CalendarFeeds;
import io.culturebridge.domain.people.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link CalendarFeeds} in memory. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {

  private final Map<UserId, String> secrets = new ConcurrentHashMap<>();

  @Override
  public void open(UserId owner, String secret) {
    secrets.put(owner, secret);
  }

  @Override
  public Optional<UserId> owner(String secret) {
    return secrets.entrySet().stream()
        .filter(entry -> entry.getValue().equals(secret))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public void close(UserId owner) {
    secrets.remove(owner);
  }
}
