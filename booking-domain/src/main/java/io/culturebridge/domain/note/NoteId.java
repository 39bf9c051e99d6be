package io.culturebridge.domain.note;

import io.culturebridge.domain.TimeOrderedUuid;
import java.time.Instant;
import java.util.UUID;

/** Names a note for ever; later ones come after earlier ones. */
public record NoteId(UUID value) {

  /** A new id, in the order of time. */
  public static NoteId next(Instant now) {
    return new NoteId(TimeOrderedUuid.next(now));
  }
}
