package io.culturebridge.http.wire;

import tools.jackson.core.JsonGenerator;

/** Something that writes itself as one JSON value. */
@FunctionalInterface
public interface JsonBody {

  void writeTo(JsonGenerator json);

  /** Itself in UTF-8. */
  default byte[] bytes() {
    return Json.bytes(this);
  }

  /** About how long it will be, so that room for it is made once. */
  default int expectedBytes() {
    return 512;
  }
}
