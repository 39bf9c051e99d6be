package io.culturebridge.http.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.InstantText;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.ZonedText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A coach's open slots of one length; often hundreds.
 *
 * @param zone whose times are shown, with their offset; null for UTC
 */
record AvailableSlotsResponse(
    CoachId coach, List<TimeSlot> slots, Duration length, @Nullable ZoneId zone)
    implements JsonBody {

  private static final int BYTES_AROUND = 100;
  private static final int BYTES_PER_SLOT = 85;

  @Override
  public int expectedBytes() {
    return BYTES_AROUND + BYTES_PER_SLOT * slots.size();
  }

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "coach_id", coach.value());
    json.writeArrayPropertyStart("available_slots");
    if (zone == null) {
      writeInUtc(json);
    } else {
      writeIn(new ZonedText(zone), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeInUtc(JsonGenerator json) {
    var text = new SlotText(length);
    for (int i = 0; i < slots.size(); i++) {
      text.write(json, slots.get(i));
    }
  }

  private void writeIn(InstantText times, JsonGenerator json) {
    for (var slot : slots) {
      SlotText.write(json, slot, length.toMinutes(), times);
    }
  }
}
