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

  /** The usual answer, which is long, is put together from bytes. */
  @Override
  public byte[] bytes() {
    return zone == null && !slots.isEmpty()
        ? new UtcSlots(length)
            .between("{\"coach_id\":\"" + coach.value() + "\",\"available_slots\":[", slots, "]}")
            .orElseGet(() -> Json.bytes(this))
        : Json.bytes(this);
  }

  @Override
  public void writeTo(JsonGenerator json) {
    InstantText times = zone == null ? new UtcText() : new ZonedText(zone);
    json.writeStartObject();
    Json.member(json, "coach_id", coach.value());
    json.writeArrayPropertyStart("available_slots");
    for (var slot : slots) {
      json.writeStartObject();
      json.writeName("start");
      times.write(json, slot.start());
      json.writeName("end");
      times.write(json, slot.end());
      json.writeNumberProperty("duration_minutes", length.toMinutes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
