package io.culturebridge.memory;

import io.culturebridge.testkit.DueLettersContract;
import io.culturebridge.testkit.NotificationPreferencesRepositoryContract;
import io.culturebridge.testkit.NotificationRepositoryContract;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.RemindersContract;
import io.culturebridge.testkit.SeriesNotificationsContract;

final class InMemoryNotificationsTest
    implements NotificationRepositoryContract,
        NotificationPreferencesRepositoryContract,
        RemindersContract,
        DueLettersContract,
        SeriesNotificationsContract {

  private final InMemoryStorage memory = new InMemoryStorage();

  @Override
  public NotificationStorage told() {
    return memory.told;
  }
}
