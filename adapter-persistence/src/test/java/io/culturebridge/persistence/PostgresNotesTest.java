package io.culturebridge.persistence;

import io.culturebridge.testkit.NoteRacesContract;
import io.culturebridge.testkit.NoteReceiptsContract;
import io.culturebridge.testkit.NoteRepositoryContract;
import io.culturebridge.testkit.NoteStorage;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything may stay from test to test: it belongs to people no other test knows. */
final class PostgresNotesTest
    implements NoteRepositoryContract, NoteReceiptsContract, NoteRacesContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  @Override
  public NoteStorage noted() {
    return new NoteStorage(
        DATABASE.people(), DATABASE.bookings(), DATABASE.idempotencyKeys(), DATABASE.notes());
  }
}
