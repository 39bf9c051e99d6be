package io.culturebridge.persistence;

import io.culturebridge.testkit.AnalyticsRepositoryContract;
import io.culturebridge.testkit.AnalyticsStorage;
import io.culturebridge.testkit.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresAnalyticsTest implements AnalyticsRepositoryContract {

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

  /** Figures are of all bookings there are. */
  @BeforeEach
  void forgetPeopleAndBookings() {
    SERVER.execute("delete from person");
    SERVER.execute("delete from coach_schedule");
    SERVER.execute("delete from booking");
  }

  @Override
  public AnalyticsStorage figures() {
    return new AnalyticsStorage(
        new Storage(
            DATABASE.bookings(),
            DATABASE.people(),
            DATABASE.availability(),
            DATABASE.idempotencyKeys(),
            DATABASE.calendarConnections(),
            DATABASE.busyTimes(),
            DATABASE.calendarLinks()),
        DATABASE.analytics());
  }
}
