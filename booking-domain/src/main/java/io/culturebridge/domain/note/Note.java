package io.culturebridge.domain.note;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;

/**
 * Something one person wrote about a booking, for all who may see it or for nobody else. Not what
 * the client asks for when booking: those are the booking's own {@code Notes}. Immutable.
 *
 * @param author who wrote it, in the role they had then
 * @param revision its own, independent of the booking's
 */
public record Note(
    NoteId id,
    BookingId booking,
    Actor author,
    NoteText text,
    Visibility visibility,
    Revision revision) {

  /** A new note. */
  public static Note write(
      BookingId booking, Actor author, NoteText text, Visibility visibility, Instant now) {
    return new Note(NoteId.next(now), booking, author, text, visibility, Revision.first(now));
  }

  public NoteAddress address() {
    return new NoteAddress(booking, id);
  }

  /** Tells whether the person may read it, provided that they may see the booking. */
  public boolean isVisibleTo(UserId reader) {
    return visibility == Visibility.SHARED || isBy(reader);
  }

  /**
   * Checks that the note is the person's to change or delete.
   *
   * @throws RejectedException when somebody else wrote it: for whoever may not read it either,
   *     there is no such note
   */
  public void requireAuthor(UserId person) {
    if (!isVisibleTo(person)) {
      throw new RejectedException(new Rejection.NoSuchNote(id));
    }
    Deed.CHANGE_NOTE.require(isBy(person));
  }

  private boolean isBy(UserId person) {
    return author.id().equals(person);
  }
}
