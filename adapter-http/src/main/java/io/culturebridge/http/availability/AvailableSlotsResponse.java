package io.culturebridge.http.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A coach's open slots of one length; often hundreds. */
record AvailableSlotsResponse(CoachId coach, List<TimeSlot> slots, Duration length)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    var starts = new UtcText();
    var ends = new UtcText();
    json.writeStartObject();
    Json.member(json, "coach_id", coach.value());
    json.writeArrayPropertyStart("available_slots");
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      json.writeStartObject();
      json.writeName("start");
      starts.write(json, slot.start());
      json.writeName("end");
      ends.write(json, slot.end());
      json.writeNumberProperty("duration_minutes", length.toMinutes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
