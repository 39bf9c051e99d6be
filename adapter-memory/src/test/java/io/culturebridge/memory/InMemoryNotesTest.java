package io.culturebridge.memory;

import io.culturebridge.testkit.NoteRacesContract;
import io.culturebridge.testkit.NoteReceiptsContract;
import io.culturebridge.testkit.NoteRepositoryContract;
import io.culturebridge.testkit.NoteStorage;

final class InMemoryNotesTest
    implements NoteRepositoryContract, NoteReceiptsContract, NoteRacesContract {

  private final NoteStorage noted = empty();

  @Override
  public NoteStorage noted() {
    return noted;
  }

  private static NoteStorage empty() {
    var people = new InMemoryPeopleDirectory();
    var keys = new InMemoryIdempotencyKeys();
    var schedules = new InMemorySchedules();
    var connections = new InMemoryCalendarConnections();
    var bookings = new InMemoryBookingRepository(people, schedules, keys, connections);
    return new NoteStorage(people, bookings, keys, new InMemoryNotes(bookings, keys));
  }
}
