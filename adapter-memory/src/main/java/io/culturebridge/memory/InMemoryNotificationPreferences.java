package io.culturebridge.memory;

import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.Optional;

/** {@link NotificationPreferencesRepository} in memory. */
public final class InMemoryNotificationPreferences implements NotificationPreferencesRepository {

  private final InMemoryNotifications notifications;

  public InMemoryNotificationPreferences(InMemoryNotifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public Optional<NotificationPreferences> find(UserId person) {
    return notifications.choiceOf(person);
  }

  @Override
  public void store(UserId person, NotificationPreferences preferences, Instant now) {
    notifications.choose(person, preferences, now);
  }
}
