package io.culturebridge.application.note;

import static io.culturebridge.domain.note.Visibility.PRIVATE;
import static io.culturebridge.domain.note.Visibility.SHARED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.InMemoryWorld;
import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import io.culturebridge.domain.note.Visibility;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.memory.InMemoryIdempotencyKeys;
import io.culturebridge.memory.InMemoryNotes;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.NotificationStorage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who writes, reads and changes notes on a booking. */
final class NotesTest {

  private static final NoteText TEXT = new NoteText("Bring the contract");
  private static final NoteUpdate UPDATE = new NoteUpdate(new NoteText("Bring both"), null);
  private static final ExpectedVersion ANY = ExpectedVersion.any();

  private final SettableClock clock = new SettableClock(NOW);
  private final NotificationStorage world = InMemoryWorld.empty();
  private final ViewBookings viewBookings =
      new ViewBookings(world.storage().bookings(), world.storage().people());
  private final InMemoryNotes notes =
      new InMemoryNotes(world.storage().bookings(), new InMemoryIdempotencyKeys());
  private final ViewNotes view = new ViewNotes(viewBookings, notes);
  private final WriteNotes write = new WriteNotes(viewBookings, notes, clock);
  private final Booking booking = world.requested(SLOT);
  private final Actor client = actor(booking.client());
  private final Actor coach = actor(booking.coach());
  private final Actor admin = anAdmin();
  private final Actor stranger = actor(aClient());

  private Note written(Actor author, Visibility visibility) {
    clock.advance(Duration.ofSeconds(1));
    return write.write(author, booking.id(), TEXT, visibility, Receipt.none());
  }

  @Test
  void whoever_may_see_a_booking_writes_on_it_and_reads_what_is_shared_and_their_own() {
    var clients = written(client, SHARED);
    var coachs = written(coach, PRIVATE);
    var admins = written(admin, SHARED);

    assertThat(view.of(client, booking.id())).containsExactly(clients, admins);
    assertThat(view.of(coach, booking.id())).containsExactly(clients, coachs, admins);
    assertThat(view.of(admin, booking.id())).containsExactly(clients, admins);
    assertThat(coachs.author()).isEqualTo(coach);
    assertThat(coachs.revision()).isEqualTo(Revision.first(NOW.plusSeconds(2)));
  }

  @Test
  void a_stranger_does_nothing_with_notes() {
    assertRefused(stranger, booking.id(), new Rejection.NotPermitted(Deed.VIEW_BOOKING));
  }

  @Test
  void there_are_no_notes_on_an_unknown_booking() {
    var unknown = aBooking().id();

    assertRefused(admin, unknown, new Rejection.NoSuchBooking(unknown));
  }

  private void assertRefused(Actor actor, BookingId on, Rejection refusal) {
    var where = new NoteAddress(on, written(client, SHARED).id());

    assertThat(
            List.of(
                rejectionOf(() -> view.of(actor, on)),
                rejectionOf(() -> write.write(actor, on, TEXT, SHARED, Receipt.none())),
                rejectionOf(() -> write.update(actor, where, UPDATE, ANY, Receipt.none())),
                rejectionOf(() -> write.delete(actor, where, ANY, Receipt.none()))))
        .containsOnly(refusal);
  }

  @Test
  void notes_are_written_on_bookings_of_any_status() {
    for (var status : List.of(BookingStatus.CONFIRMED, BookingStatus.COMPLETED)) {
      world.become(booking, status, NOW);
      written(coach, SHARED);
    }
    var cancelled = world.become(world.requested(SLOT), BookingStatus.CANCELLED, NOW);
    write.write(actor(cancelled.client()), cancelled.id(), TEXT, SHARED, Receipt.none());

    assertThat(view.of(admin, booking.id())).hasSize(2);
    assertThat(view.of(admin, cancelled.id())).hasSize(1);
  }

  @Test
  void notes_are_changed_and_deleted_by_their_author() {
    var note = written(coach, PRIVATE);
    var expected = UPDATE.applyTo(note, clock.instant());

    assertThat(write.update(coach, note.address(), UPDATE, ANY, Receipt.none()))
        .isEqualTo(expected);
    assertThat(view.of(coach, booking.id())).containsExactly(expected);
    assertThat(write.delete(coach, note.address(), ANY, Receipt.none())).isEqualTo(expected);
    assertThat(view.of(coach, booking.id())).isEmpty();
  }

  @Test
  void somebody_elses_shared_note_is_nobody_elses_to_change() {
    var note = written(client, SHARED);

    for (var other : List.of(coach, admin)) {
      assertRefused(other, note, ANY, new Rejection.NotPermitted(Deed.CHANGE_NOTE));
    }
  }

  @Test
  void somebody_elses_private_note_does_not_exist_whatever_version_is_named() {
    var note = written(client, PRIVATE);

    for (var other : List.of(coach, admin)) {
      assertRefused(other, note, ANY, new Rejection.NoSuchNote(note.id()));
      assertRefused(other, note, stale(), new Rejection.NoSuchNote(note.id()));
    }
  }

  @Test
  void a_version_that_is_not_the_last_is_neither_changed_nor_deleted() {
    var note = written(client, SHARED);

    assertRefused(client, note, stale(), new Rejection.NoteChangedMeanwhile(note.id(), 0));
  }

  private static ExpectedVersion stale() {
    return ExpectedVersion.of(Set.of(7));
  }

  private void assertRefused(Actor actor, Note note, ExpectedVersion expected, Rejection refusal) {
    var where = note.address();

    assertThat(rejectionOf(() -> write.update(actor, where, UPDATE, expected, Receipt.none())))
        .isEqualTo(refusal);
    assertThat(rejectionOf(() -> write.delete(actor, where, expected, Receipt.none())))
        .isEqualTo(refusal);
    assertThat(view.of(note.author(), booking.id())).containsExactly(note);
  }
}
