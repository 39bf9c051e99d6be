package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What happened to a booking: who did what when, and which fields it changed. */
record HistoryResponse(List<BookingChange> changes) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("events");
    @Nullable Booking before = null;
    for (var change : changes) {
      write(json, before, change);
      before = change.booking();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable Booking before, BookingChange change) {
    var revision = change.booking().revision();
    json.writeStartObject();
    json.writeNumberProperty("sequence", revision.sequence());
    json.writeStringProperty("type", change.type().word());
    UtcText.member(json, "at", revision.updatedAt());
    write(json, change.by());
    json.writeObjectPropertyStart("changes");
    for (var field : HistoryField.values()) {
      field.writeChange(json, before, change.booking());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Actor actor) {
    json.writeObjectPropertyStart("actor");
    Json.member(json, "id", actor.id().value());
    json.writeStringProperty("role", actor.role().word());
    json.writeEndObject();
  }
}
