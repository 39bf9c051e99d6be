package io.culturebridge.domain.note;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wish to change a note; what is null stays as it is. */
public record NoteUpdate(@Nullable NoteText text, @Nullable Visibility visibility) {

  /** Tells whether everything stays as it is. */
  public boolean isEmpty() {
    return text == null && visibility == null;
  }

  /** The note after the update; the same value when nothing is different. */
  public Note applyTo(Note note, Instant now) {
    var newText = Objects.requireNonNullElse(text, note.text());
    var newVisibility = Objects.requireNonNullElse(visibility, note.visibility());
    return newText.equals(note.text()) && newVisibility == note.visibility()
        ? note
        : new Note(
            note.id(),
            note.booking(),
            note.author(),
            newText,
            newVisibility,
            note.revision().next(now));
  }
}
