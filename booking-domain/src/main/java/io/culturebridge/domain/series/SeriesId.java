package io.culturebridge.domain.series;

import io.culturebridge.domain.TimeOrderedUuid;
import java.time.Instant;
import java.util.UUID;

/** Names a series for ever. */
public record SeriesId(UUID value) {

  /** A new id, in the order of time. */
  public static SeriesId next(Instant now) {
    return new SeriesId(TimeOrderedUuid.next(now));
  }
}
