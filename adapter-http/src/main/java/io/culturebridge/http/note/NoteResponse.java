package io.culturebridge.http.note;

import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import tools.jackson.core.JsonGenerator;

/** A note. */
record NoteResponse(Note note) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "id", note.id().value());
    writeAuthor(json, note.author());
    json.writeStringProperty("text", note.text().value());
    json.writeStringProperty("visibility", note.visibility().word());
    json.writeNumberProperty("version", note.revision().sequence());
    UtcText.member(json, "created_at", note.revision().createdAt());
    UtcText.member(json, "updated_at", note.revision().updatedAt());
    json.writeEndObject();
  }

  private static void writeAuthor(JsonGenerator json, Actor author) {
    json.writeObjectPropertyStart("author");
    Json.member(json, "id", author.id().value());
    json.writeStringProperty("role", author.role().word());
    json.writeEndObject();
  }
}
