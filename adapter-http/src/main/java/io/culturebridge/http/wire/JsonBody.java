package io.culturebridge.http.wire;

import tools.jackson.core.JsonGenerator;

/** Something that writes itself as one JSON value. */
@FunctionalInterface
public interface JsonBody {

  void writeTo(JsonGenerator json);

  /** About how long it will be, so that room for it is made once. */
  default int expectedBytes() {
    return 512;
  }
}
