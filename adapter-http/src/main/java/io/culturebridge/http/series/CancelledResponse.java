package io.culturebridge.http.series;

import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** How many sessions of a series were cancelled. */
record CancelledResponse(int cancelled) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("cancelled", cancelled);
    json.writeEndObject();
  }
}
