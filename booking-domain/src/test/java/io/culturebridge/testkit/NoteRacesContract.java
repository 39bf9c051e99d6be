package io.culturebridge.testkit;

import static io.culturebridge.domain.note.NoteRepository.MOST_PER_BOOKING;
import static io.culturebridge.domain.note.Visibility.PRIVATE;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.NoteStorage.aNote;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code NoteRepository} keeps to when many come at once. */
public interface NoteRacesContract {

  int RUNNERS = 16;

  NoteStorage noted();

  @Test
  default void a_booking_has_at_most_a_hundred_notes_private_ones_counted() {
    var booking = noted().booked();
    fill(booking, MOST_PER_BOOKING);
    var full = new Rejection.TooManyNotes(MOST_PER_BOOKING);
    var other = noted().booked();

    assertThat(rejectionOf(() -> noted().shared(booking))).isEqualTo(full);
    noted().shared(other);
    deleteOne(booking);
    noted().shared(booking);
    assertThat(rejectionOf(() -> noted().shared(booking))).isEqualTo(full);
  }

  @Test
  default void the_limit_holds_however_many_write_at_once() {
    var booking = noted().booked();
    fill(booking, MOST_PER_BOOKING - 3);

    var race = race(i -> noted().shared(booking));

    assertThat(race.results()).hasSize(3);
    assertThat(race.rejections())
        .hasSize(RUNNERS - 3)
        .containsOnly(new Rejection.TooManyNotes(MOST_PER_BOOKING));
    assertThat(count(booking)).isEqualTo(MOST_PER_BOOKING);
  }

  @Test
  default void of_many_who_saw_the_same_version_one_changes_it() {
    var note = noted().shared(noted().booked());

    var race = race(i -> change(note, "version " + i));

    assertThat(race.results()).hasSize(1);
    assertThat(race.rejections())
        .hasSize(RUNNERS - 1)
        .containsOnly(new Rejection.NoteChangedMeanwhile(note.id(), 1));
    assertThat(noted().notes().readableBy(note.author().id(), note.booking()))
        .isEqualTo(race.results());
  }

  @Test
  default void of_many_who_delete_a_note_one_does() {
    var note = noted().shared(noted().booked());

    var race = race(i -> noted().notes().delete(note.address(), n -> {}, Receipt.none()));

    assertThat(race.results()).containsExactly(note);
    assertThat(race.rejections()).containsOnly(new Rejection.NoSuchNote(note.id()));
  }

  private Note change(Note seen, String text) {
    return noted()
        .notes()
        .change(
            seen.address(),
            current -> {
              int sequence = current.revision().sequence();
              if (sequence != seen.revision().sequence()) {
                throw new RejectedException(
                    new Rejection.NoteChangedMeanwhile(seen.id(), sequence));
              }
              return new NoteUpdate(new NoteText(text), null).applyTo(current, NOW);
            },
            Receipt.none());
  }

  private static Race<Note> race(IntFunction<Note> runner) {
    return Race.of(
        IntStream.range(0, RUNNERS).mapToObj(i -> (Callable<Note>) () -> runner.apply(i)).toList());
  }

  private void fill(Booking booking, int count) {
    for (int i = 0; i < count; i++) {
      noted().added(aNote(booking, actor(booking.client()), PRIVATE, NOW));
    }
  }

  private int count(Booking booking) {
    return noted().notes().readableBy(booking.client().user(), booking.id()).size();
  }

  private void deleteOne(Booking booking) {
    var notes = noted().notes();
    var one = notes.readableBy(booking.client().user(), booking.id()).getFirst();
    notes.delete(one.address(), note -> {}, Receipt.none());
  }
}
