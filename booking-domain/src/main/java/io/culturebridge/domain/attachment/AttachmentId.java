package io.culturebridge.domain.attachment;

import io.culturebridge.domain.TimeOrderedUuid;
import java.time.Instant;
import java.util.UUID;

/** Names an attachment for ever. */
public record AttachmentId(UUID value) {

  /** A new id, in the order of time. */
  public static AttachmentId next(Instant now) {
    return new AttachmentId(TimeOrderedUuid.next(now));
  }
}
