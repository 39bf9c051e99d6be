package io.culturebridge.testkit;

import static io.culturebridge.domain.note.Visibility.PRIVATE;
import static io.culturebridge.domain.note.Visibility.SHARED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.NoteStorage.aNote;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code NoteRepository} keeps to; of many at once see the races. */
public interface NoteRepositoryContract {

  NoteUpdate UPDATE = new NoteUpdate(new NoteText("  Çok güzel 🙂\n'; --\t"), PRIVATE);

  NoteStorage noted();

  @Test
  default void a_booking_nobody_wrote_about_has_no_notes() {
    assertThat(readable(noted().booked().id())).isEmpty();
  }

  @Test
  default void every_part_of_a_note_is_kept() {
    var booking = noted().booked();
    var text = new NoteText("🙂".repeat(NoteText.LONGEST));
    var note = noted().added(Note.write(booking.id(), anAdmin(), text, SHARED, NOW));

    assertThat(readable(booking.id())).containsExactly(note);
  }

  @Test
  default void notes_come_oldest_first() {
    var booking = noted().booked();
    var author = actor(booking.coach());
    var notes =
        IntStream.range(0, 20)
            .mapToObj(i -> aNote(booking, author, SHARED, NOW.plusMillis(i)))
            .toList();

    notes.reversed().forEach(noted()::added);

    assertThat(readable(booking.id())).isEqualTo(notes);
  }

  @Test
  default void private_notes_are_read_by_their_author_alone() {
    var booking = noted().booked();
    var client = actor(booking.client());
    var admin = anAdmin();
    var clients = noted().added(aNote(booking, client, PRIVATE, NOW));
    var admins = noted().added(aNote(booking, admin, PRIVATE, NOW.plusMillis(1)));
    var shared = noted().added(aNote(booking, admin, SHARED, NOW.plusMillis(2)));
    var notes = noted().notes();

    assertThat(notes.readableBy(client.id(), booking.id())).containsExactly(clients, shared);
    assertThat(notes.readableBy(admin.id(), booking.id())).containsExactly(admins, shared);
    assertThat(readable(booking.id())).containsExactly(shared);
  }

  @Test
  default void notes_belong_to_one_booking() {
    var note = noted().shared(noted().booked());
    var other = noted().booked();
    var elsewhere = new NoteAddress(other.id(), note.id());

    assertThat(readable(other.id())).isEmpty();
    assertMissing(elsewhere);
    assertThat(readable(note.booking())).containsExactly(note);
  }

  @Test
  default void a_note_needs_its_booking() {
    var nowhere = aBooking();
    var note = aNote(nowhere, actor(nowhere.client()), SHARED, NOW);

    assertThat(rejectionOf(() -> noted().added(note)))
        .isEqualTo(new Rejection.NoSuchBooking(nowhere.id()));
    assertThat(readable(nowhere.id())).isEmpty();
  }

  @Test
  default void a_change_takes_the_place_of_what_was() {
    var note = noted().shared(noted().booked());
    var expected = UPDATE.applyTo(note, NOW.plusSeconds(60));

    assertThat(change(note, UPDATE)).isEqualTo(expected);

    assertThat(noted().notes().readableBy(note.author().id(), note.booking()))
        .containsExactly(expected);
    assertThat(readable(note.booking())).isEmpty();
  }

  @Test
  default void a_change_that_changes_nothing_leaves_the_version() {
    var note = noted().shared(noted().booked());

    assertThat(change(note, new NoteUpdate(note.text(), note.visibility()))).isEqualTo(note);

    assertThat(readable(note.booking())).containsExactly(note);
  }

  @Test
  default void what_the_caller_refuses_changes_and_deletes_nothing() {
    var note = noted().shared(noted().booked());
    var refusal = new Rejection.NoteChangedMeanwhile(note.id(), 0);
    var notes = noted().notes();

    var onChange =
        rejectionOf(() -> notes.change(note.address(), current -> refuse(refusal), Receipt.none()));
    var onDelete =
        rejectionOf(() -> notes.delete(note.address(), current -> refuse(refusal), Receipt.none()));

    assertThat(List.of(onChange, onDelete)).containsOnly(refusal);
    assertThat(readable(note.booking())).containsExactly(note);
  }

  @Test
  default void a_deleted_note_is_gone_and_no_other() {
    var booking = noted().booked();
    var note = noted().shared(booking);
    var other = noted().shared(booking);

    assertThat(noted().notes().delete(note.address(), current -> {}, Receipt.none()))
        .isEqualTo(note);

    assertThat(readable(booking.id())).containsExactly(other);
    assertMissing(note.address());
  }

  @Test
  default void an_unknown_note_is_neither_changed_nor_deleted() {
    assertMissing(new NoteAddress(noted().booked().id(), NoteId.next(NOW)));
  }

  private void assertMissing(NoteAddress where) {
    var notes = noted().notes();
    var missing = new Rejection.NoSuchNote(where.note());

    assertThat(rejectionOf(() -> notes.change(where, note -> note, Receipt.none())))
        .isEqualTo(missing);
    assertThat(rejectionOf(() -> notes.delete(where, note -> {}, Receipt.none())))
        .isEqualTo(missing);
  }

  private Note change(Note note, NoteUpdate update) {
    return noted()
        .notes()
        .change(
            note.address(),
            current -> update.applyTo(current, NOW.plusSeconds(60)),
            Receipt.none());
  }

  /** What somebody reads who wrote nothing. */
  private List<Note> readable(BookingId booking) {
    return noted().notes().readableBy(aClient().user(), booking);
  }

  private static Note refuse(Rejection rejection) {
    throw new RejectedException(rejection);
  }
}
