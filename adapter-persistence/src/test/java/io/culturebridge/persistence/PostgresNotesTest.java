package io.culturebridge.persistence;

import io.culturebridge.testkit.NoteRacesContract;
import io.culturebridge.testkit.NoteReceiptsContract;
import io.culturebridge.testkit.NoteRepositoryContract;
import io.culturebridge.testkit.NoteStorage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Everything may stay from test to test: it belongs to people no other test knows. */
final class PostgresNotesTest
    implements NoteRepositoryContract, NoteReceiptsContract, NoteRacesContract {

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

  @Override
  public NoteStorage noted() {
    return new NoteStorage(
        DATABASE.people(), DATABASE.bookings(), DATABASE.idempotencyKeys(), DATABASE.notes());
  }
}
