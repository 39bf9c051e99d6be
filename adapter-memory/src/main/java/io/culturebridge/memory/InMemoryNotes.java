package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.people.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@link NoteRepository} in memory: one lock, every search walks all notes. */
public final class InMemoryNotes implements NoteRepository {

  private final Map<NoteId, Note> notes = new HashMap<>();
  private final BookingRepository bookings;
  private final InMemoryIdempotencyKeys keys;

  public InMemoryNotes(BookingRepository bookings, InMemoryIdempotencyKeys keys) {
    this.bookings = bookings;
    this.keys = keys;
  }

  @Override
  public synchronized void add(Note note, Receipt<Note> receipt) {
    if (bookings.find(note.booking()).isEmpty()) {
      throw new RejectedException(new Rejection.NoSuchBooking(note.booking()));
    }
    if (on(note.booking()).count() >= MOST_PER_BOOKING) {
      throw new RejectedException(new Rejection.TooManyNotes(MOST_PER_BOOKING));
    }
    receipt.of(note).ifPresent(keys::keep);
    notes.put(note.id(), note);
  }

  @Override
  public synchronized List<Note> readableBy(UserId reader, BookingId booking) {
    return on(booking)
        .filter(note -> note.isVisibleTo(reader))
        .sorted(comparing(note -> note.id().value().toString()))
        .toList();
  }

  @Override
  public synchronized Note change(
      NoteAddress where, UnaryOperator<Note> transition, Receipt<Note> receipt) {
    var changed = transition.apply(find(where));
    receipt.of(changed).ifPresent(keys::keep);
    notes.put(changed.id(), changed);
    return changed;
  }

  @Override
  public synchronized Note delete(NoteAddress where, Consumer<Note> check, Receipt<Note> receipt) {
    var note = find(where);
    check.accept(note);
    receipt.of(note).ifPresent(keys::keep);
    notes.remove(note.id());
    return note;
  }

  private Note find(NoteAddress where) {
    return on(where.booking())
        .filter(note -> note.id().equals(where.note()))
        .findAny()
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchNote(where.note())));
  }

  private Stream<Note> on(BookingId booking) {
    return notes.values().stream().filter(note -> note.booking().equals(booking));
  }
}
