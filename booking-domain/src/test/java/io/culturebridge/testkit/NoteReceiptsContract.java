package io.culturebridge.testkit;

import static io.culturebridge.domain.note.Visibility.SHARED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.NoteStorage.aNote;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code NoteRepository} keeps to when asked to keep an answer. */
public interface NoteReceiptsContract {

  NoteUpdate UPDATE = new NoteUpdate(new NoteText("Bring both contracts"), null);

  NoteStorage noted();

  @Test
  default void the_answer_to_each_change_of_a_note_is_kept_with_it() {
    var booking = noted().booked();
    var note = add(booking, "write");
    assertKept(booking, "write", "Bring the contract");

    change(note, UPDATE, "update");
    assertKept(booking, "update", "Bring both contracts");

    change(note, UPDATE, "no-update");
    assertKept(booking, "no-update", "Bring both contracts");

    noted().notes().delete(note.address(), n -> {}, keeping(booking, "delete"));
    assertKept(booking, "delete", "Bring both contracts");
  }

  @Test
  default void a_used_key_neither_adds_nor_changes_nor_deletes_a_note() {
    var booking = noted().booked();
    var note = add(booking, "key");
    var notes = noted().notes();

    var refusals =
        List.of(
            rejectionOf(() -> add(booking, "key")),
            rejectionOf(() -> change(note, UPDATE, "key")),
            rejectionOf(() -> notes.delete(note.address(), n -> {}, keeping(booking, "key"))));

    assertThat(refusals).containsOnly(new Rejection.KeyAlreadyUsed(key(booking, "key")));
    assertThat(notes.readableBy(booking.client().user(), booking.id())).containsExactly(note);
  }

  @Test
  default void a_refusal_about_a_note_keeps_no_answer() {
    var booking = noted().booked();
    var missing = aNote(booking, actor(booking.client()), SHARED, NOW);

    assertThat(rejectionOf(() -> change(missing, UPDATE, "key")))
        .isEqualTo(new Rejection.NoSuchNote(missing.id()));

    assertThat(noted().keys().find(key(booking, "key"), NOW)).isEmpty();
  }

  @Test
  default void of_many_notes_with_one_key_one_is_added() {
    var booking = noted().booked();

    var race =
        Race.of(
            IntStream.range(0, 16)
                .mapToObj(i -> (Callable<NoteId>) () -> add(booking, "shared").id())
                .toList());

    assertThat(race.results()).hasSize(1);
    assertThat(race.rejections())
        .hasSize(15)
        .allMatch(r -> r instanceof Rejection.KeyInFlight || r instanceof Rejection.KeyAlreadyUsed);
    assertThat(noted().notes().readableBy(booking.client().user(), booking.id())).hasSize(1);
  }

  private Note add(Booking booking, String key) {
    var note = aNote(booking, actor(booking.client()), SHARED, NOW);
    noted().notes().add(note, keeping(booking, key));
    return note;
  }

  private void change(Note note, NoteUpdate update, String key) {
    noted()
        .notes()
        .change(
            note.address(),
            current -> update.applyTo(current, NOW),
            outcome -> answer(new IdempotencyKey(note.author().id(), key), outcome));
  }

  private void assertKept(Booking booking, String key, String answer) {
    assertThat(noted().keys().find(key(booking, key), NOW).map(KeptAnswer::answer))
        .contains(answer);
  }

  private static Receipt<Note> keeping(Booking booking, String key) {
    return outcome -> answer(key(booking, key), outcome);
  }

  private static Optional<KeptAnswer> answer(IdempotencyKey key, Note outcome) {
    var keptAt = NOW.truncatedTo(ChronoUnit.MILLIS);
    return Optional.of(new KeptAnswer(key, "fingerprint", outcome.text().value(), keptAt));
  }

  private static IdempotencyKey key(Booking booking, String key) {
    return new IdempotencyKey(booking.client().user(), key);
  }
}
