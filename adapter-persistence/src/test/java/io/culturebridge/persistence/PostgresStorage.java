package io.culturebridge.persistence;

import io.culturebridge.testkit.Storage;

/** The ports on PostgreSQL, as the contracts want them. */
final class PostgresStorage {

  private PostgresStorage() {}

  static Storage of(Database database) {
    return new Storage(
        database.bookings(),
        database.people(),
        database.availability(),
        database.idempotencyKeys(),
        database.calendarConnections(),
        database.busyTimes(),
        database.calendarLinks());
  }
}
