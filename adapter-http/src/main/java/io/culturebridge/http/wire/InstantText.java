package io.culturebridge.http.wire;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** How instants are written: as RFC 3339 in whole seconds, fractions cut. */
public interface InstantText {

  void write(JsonGenerator json, Instant instant);
}
