package io.culturebridge.http.note;

import io.culturebridge.domain.note.Note;
import io.culturebridge.http.wire.JsonBody;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The notes on a booking that somebody may read. */
record NotesResponse(List<Note> notes) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("notes");
    notes.forEach(note -> new NoteResponse(note).writeTo(json));
    json.writeEndArray();
    json.writeEndObject();
  }
}
