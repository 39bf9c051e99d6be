package io.culturebridge.http.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.InstantText;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import io.culturebridge.http.wire.ZonedText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * A coach's open slots of one length; often hundreds.
 *
 * @param zone whose times are shown, with their offset; null for UTC
 */
record AvailableSlotsResponse(
    CoachId coach, List<TimeSlot> slots, Duration length, @Nullable ZoneId zone)
    implements JsonBody {

  private static final SerializedString START = new SerializedString("start");
  private static final SerializedString END = new SerializedString("end");
  private static final SerializedString DURATION_MINUTES = new SerializedString("duration_minutes");

  private static final int BYTES_AROUND = 100;
  private static final int BYTES_PER_SLOT = 85;

  @Override
  public int expectedBytes() {
    return BYTES_AROUND + BYTES_PER_SLOT * slots.size();
  }

  private InstantText text() {
    return zone == null ? new UtcText() : new ZonedText(zone);
  }

  @Override
  public void writeTo(JsonGenerator json) {
    var starts = text();
    var ends = text();
    long minutes = length.toMinutes();
    json.writeStartObject();
    Json.member(json, "coach_id", coach.value());
    json.writeArrayPropertyStart("available_slots");
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      json.writeStartObject();
      json.writeName(START);
      starts.write(json, slot.start());
      json.writeName(END);
      ends.write(json, slot.end());
      json.writeName(DURATION_MINUTES);
      json.writeNumber(minutes);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
