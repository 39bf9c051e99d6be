package io.culturebridge.standins;

import java.time.Instant;

/** Half-open. */
record Span(Instant start, Instant end) {

  boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  boolean isEmpty() {
    return !start.isBefore(end);
  }
}
