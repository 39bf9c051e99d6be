package io.culturebridge.persistence;

import io.culturebridge.testkit.DueLettersContract;
import io.culturebridge.testkit.NotificationPreferencesRepositoryContract;
import io.culturebridge.testkit.NotificationRepositoryContract;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.RemindersContract;
import io.culturebridge.testkit.SeriesNotificationsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Other rows may stay from test to test: they belong to people no other test knows. */
final class PostgresNotificationsTest
    implements NotificationRepositoryContract,
        NotificationPreferencesRepositoryContract,
        RemindersContract,
        DueLettersContract,
        SeriesNotificationsContract {

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
  void forgetWhatIsToBeTold() {
    SERVER.execute("delete from notification");
    SERVER.execute("delete from booking_to_tell");
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
