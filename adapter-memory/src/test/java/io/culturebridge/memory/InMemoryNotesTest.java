package io.culturebridge.memory;

import io.culturebridge.testkit.NoteRacesContract;
import io.culturebridge.testkit.NoteReceiptsContract;
import io.culturebridge.testkit.NoteRepositoryContract;
import io.culturebridge.testkit.NoteStorage;

final class InMemoryNotesTest
    implements NoteRepositoryContract, NoteReceiptsContract, NoteRacesContract {

  private final InMemoryStorage memory = new InMemoryStorage();

  @Override
  public NoteStorage noted() {
    return memory.noted;
  }
}
