package io.culturebridge.application.note;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import io.culturebridge.domain.note.Visibility;
import io.culturebridge.domain.people.Actor;
import java.time.InstantSource;

/** Whoever may see a booking writes notes on it, whatever its status; only they change theirs. */
public final class WriteNotes {

  private final ViewBookings viewBookings;
  private final NoteRepository notes;
  private final InstantSource clock;

  public WriteNotes(ViewBookings viewBookings, NoteRepository notes, InstantSource clock) {
    this.viewBookings = viewBookings;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * The new note.
   *
   * @throws RejectedException when there is no such booking, it is not the actor's to see, or it
   *     has as many notes as it can have
   */
  public Note write(
      Actor actor, BookingId booking, NoteText text, Visibility visibility, Receipt<Note> receipt) {
    viewBookings.details(actor, booking);
    var note = Note.write(booking, actor, text, visibility, clock.instant());
    notes.add(note, receipt);
    return note;
  }

  /**
   * The note after the update.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see, there
   *     is no such note there that the actor may read, somebody else wrote it, or it is at another
   *     version than expected
   */
  public Note update(
      Actor actor,
      NoteAddress where,
      NoteUpdate update,
      ExpectedVersion expected,
      Receipt<Note> receipt) {
    viewBookings.details(actor, where.booking());
    return notes.change(
        where,
        note -> {
          check(note, actor, expected);
          return update.applyTo(note, clock.instant());
        },
        receipt);
  }

  /**
   * The note that was deleted.
   *
   * @throws RejectedException as {@link #update}
   */
  public Note delete(
      Actor actor, NoteAddress where, ExpectedVersion expected, Receipt<Note> receipt) {
    viewBookings.details(actor, where.booking());
    return notes.delete(where, note -> check(note, actor, expected), receipt);
  }

  private static void check(Note note, Actor actor, ExpectedVersion expected) {
    note.requireAuthor(actor.id());
    int sequence = note.revision().sequence();
    if (!expected.accepts(sequence)) {
      throw new RejectedException(new Rejection.NoteChangedMeanwhile(note.id(), sequence));
    }
  }
}
