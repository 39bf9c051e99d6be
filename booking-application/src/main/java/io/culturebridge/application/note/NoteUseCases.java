package io.culturebridge.application.note;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.note.NoteRepository;
import java.time.InstantSource;

/** Everything that is done with notes on bookings. */
public record NoteUseCases(ViewNotes view, WriteNotes write) {

  public static NoteUseCases of(
      ViewBookings viewBookings, NoteRepository notes, InstantSource clock) {
    return new NoteUseCases(
        new ViewNotes(viewBookings, notes), new WriteNotes(viewBookings, notes, clock));
  }
}
