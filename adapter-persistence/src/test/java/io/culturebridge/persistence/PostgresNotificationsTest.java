package io.culturebridge.persistence;

import io.culturebridge.testkit.DueLettersContract;
import io.culturebridge.testkit.NotificationPreferencesRepositoryContract;
import io.culturebridge.testkit.NotificationRepositoryContract;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.RemindersContract;
import io.culturebridge.testkit.SeriesNotificationsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Other rows may stay from test to test: they belong to people no other test knows. */
final class PostgresNotificationsTest
    implements NotificationRepositoryContract,
        NotificationPreferencesRepositoryContract,
        RemindersContract,
        DueLettersContract,
        SeriesNotificationsContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  @BeforeEach
  void forgetWhatIsToBeTold() {
    OPEN.forget("notification", "booking_to_tell");
  }

  @Override
  public NotificationStorage told() {
    return new NotificationStorage(
        PostgresStorage.of(DATABASE),
        DATABASE.series(),
        DATABASE.notifications(),
        DATABASE.notificationPreferences());
  }
}
