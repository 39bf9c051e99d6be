package io.culturebridge.domain.note;

import static io.culturebridge.domain.note.Visibility.PRIVATE;
import static io.culturebridge.domain.note.Visibility.SHARED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NoteTest {

  private static final Instant LATER = NOW.plusSeconds(60);
  private static final NoteText TEXT = new NoteText("Bring the contract");
  private static final NoteText OTHER = new NoteText("Bring both contracts");

  private final Actor author = actor(aClient());
  private final Actor other = actor(aClient());
  private final Note shared = Note.write(aBooking().id(), author, TEXT, SHARED, NOW);
  private final Note own = Note.write(aBooking().id(), author, TEXT, PRIVATE, NOW);

  @Test
  void a_shared_note_is_visible_to_all_and_a_private_one_to_its_author_alone() {
    assertThat(shared.isVisibleTo(author.id())).isTrue();
    assertThat(shared.isVisibleTo(other.id())).isTrue();
    assertThat(own.isVisibleTo(author.id())).isTrue();
    assertThat(own.isVisibleTo(other.id())).isFalse();
  }

  @Test
  void a_shared_note_of_somebody_elses_is_not_ones_own_to_change() {
    assertThat(rejectionOf(() -> shared.requireAuthor(other.id())))
        .isEqualTo(new Rejection.NotPermitted(Deed.CHANGE_NOTE));
  }

  @Test
  void a_private_note_of_somebody_elses_does_not_exist() {
    assertThat(rejectionOf(() -> own.requireAuthor(other.id())))
        .isEqualTo(new Rejection.NoSuchNote(own.id()));
  }

  @Test
  void an_author_in_another_role_is_still_the_author() {
    var promoted = new Actor(author.id(), Role.ADMIN);

    own.requireAuthor(promoted.id());
    shared.requireAuthor(promoted.id());
  }

  @Test
  void an_update_leaves_what_it_does_not_name() {
    var next = new Revision(1, shared.revision().createdAt(), LATER);

    assertThat(new NoteUpdate(OTHER, null).applyTo(shared, LATER))
        .isEqualTo(new Note(shared.id(), shared.booking(), author, OTHER, SHARED, next));
    assertThat(new NoteUpdate(null, PRIVATE).applyTo(shared, LATER))
        .isEqualTo(new Note(shared.id(), shared.booking(), author, TEXT, PRIVATE, next));
  }

  @Test
  void an_update_to_what_is_there_already_makes_no_new_version() {
    assertThat(new NoteUpdate(TEXT, SHARED).applyTo(shared, LATER)).isEqualTo(shared);
    assertThat(new NoteUpdate(null, null).isEmpty()).isTrue();
  }
}
