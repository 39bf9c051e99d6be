package io.culturebridge.http.calendar;

import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The calendars somebody has connected, without what opens them. */
record ConnectionsResponse(List<ListedCalendar> connections) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("connections");
    connections.forEach(connection -> write(json, connection));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ListedCalendar connection) {
    json.writeStartObject();
    json.writeStringProperty("calendar_type", connection.account().provider().value());
    json.writeStringProperty("account", connection.name());
    json.writeStringProperty("status", connection.status().word());
    UtcText.member(json, "since", connection.since());
    Json.member(json, "last_error", connection.lastError());
    json.writeEndObject();
  }
}
