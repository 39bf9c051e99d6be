package io.culturebridge.domain.note;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.UserId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Port: the notes on bookings. Each change stands alone, however many come at once, and keeps its
 * receipt's answer with it or does nothing at all.
 */
public interface NoteRepository {

  /** How many notes a booking has at most, private ones counted. */
  int MOST_PER_BOOKING = 100;

  /**
   * Adds the note.
   *
   * @throws RejectedException when there is no such booking, or it has as many notes as it can have
   */
  void add(Note note, Receipt<Note> receipt);

  /** The notes on the booking that the person may read, oldest first. */
  List<Note> readableBy(UserId reader, BookingId booking);

  /**
   * Puts what the transition makes of the note in its place; what the transition refuses changes
   * nothing. The answer is kept also when the note stays as it is.
   *
   * @return the note after the change
   * @throws RejectedException when there is no such note there, or as the transition does
   */
  Note change(NoteAddress where, UnaryOperator<Note> transition, Receipt<Note> receipt);

  /**
   * Deletes the note, unless the check refuses.
   *
   * @return the note as it was
   * @throws RejectedException when there is no such note there, or as the check does
   */
  Note delete(NoteAddress where, Consumer<Note> check, Receipt<Note> receipt);
}
