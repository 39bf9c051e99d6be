package io.culturebridge.persistence;

import io.culturebridge.testkit.SeriesMovesContract;
import io.culturebridge.testkit.SeriesRacesContract;
import io.culturebridge.testkit.SeriesRepositoryContract;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresSeriesTest
    implements SeriesRepositoryContract, SeriesMovesContract, SeriesRacesContract {

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
  void forgetPeopleAndKeys() {
    SERVER.execute("delete from person");
    SERVER.execute("delete from idempotency_key");
  }

  @Override
  public SeriesStorage recurring() {
    var storage =
        new Storage(
            DATABASE.bookings(),
            DATABASE.people(),
            DATABASE.availability(),
            DATABASE.idempotencyKeys(),
            DATABASE.calendarConnections(),
            DATABASE.busyTimes(),
            DATABASE.calendarLinks());
    return new SeriesStorage(storage, DATABASE.series());
  }
}
