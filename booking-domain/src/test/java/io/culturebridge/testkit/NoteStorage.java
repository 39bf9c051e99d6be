package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.actor;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.Visibility;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Role;
import java.time.Instant;

/** The notes of one adapter, and the ports beside them, over one store. */
public record NoteStorage(
    PeopleDirectory people,
    BookingRepository bookings,
    IdempotencyKeys keys,
    NoteRepository notes) {

  /** A booking of people nobody else knows. */
  public Booking booked() {
    var booking = Fixtures.aBooking(Fixtures.aClient(), Fixtures.aCoach(), SLOT);
    people.store(Fixtures.person(booking.coach().user(), Role.COACH, "Jane Smith"));
    bookings.add(booking, Fixtures.claimOf(booking), actor(booking.client()), Receipt.none());
    return booking;
  }

  /** A note that was not added yet. */
  public static Note aNote(Booking about, Actor author, Visibility visibility, Instant now) {
    return Note.write(about.id(), author, new NoteText("Bring the contract"), visibility, now);
  }

  /** A shared note of the client's. */
  public Note shared(Booking about) {
    return added(aNote(about, actor(about.client()), Visibility.SHARED, NOW));
  }

  public Note added(Note note) {
    notes.add(note, Receipt.none());
    return note;
  }
}
