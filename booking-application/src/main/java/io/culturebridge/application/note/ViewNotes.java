package io.culturebridge.application.note;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.people.Actor;
import java.util.List;

/** Whoever may see a booking reads the shared notes on it, and their own. */
public final class ViewNotes {

  private final ViewBookings viewBookings;
  private final NoteRepository notes;

  public ViewNotes(ViewBookings viewBookings, NoteRepository notes) {
    this.viewBookings = viewBookings;
    this.notes = notes;
  }

  /**
   * Oldest first.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public List<Note> of(Actor actor, BookingId booking) {
    viewBookings.details(actor, booking);
    return notes.readableBy(actor.id(), booking);
  }
}
