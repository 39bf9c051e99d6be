package io.culturebridge.http.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.InstantText;
import io.culturebridge.http.wire.UtcText;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;

/**
 * Writes slots of one length in UTC, hundreds in a row: all but the digits of their times is the
 * same text, made once. For one thread.
 */
final class SlotText {

  private static final String BEFORE_START = "{\"start\":\"";
  private static final String BEFORE_END = "\",\"end\":\"";

  private final long minutes;
  private final char[] text;
  private final UtcText start;
  private final UtcText end;

  SlotText(Duration length) {
    minutes = length.toMinutes();
    var head = BEFORE_START + UtcText.ROOM + BEFORE_END;
    text = (head + UtcText.ROOM + "\",\"duration_minutes\":" + minutes + "}").toCharArray();
    start = new UtcText(text, BEFORE_START.length());
    end = new UtcText(text, head.length());
  }

  void write(JsonGenerator json, TimeSlot slot) {
    if (start.show(slot.start()) && end.show(slot.end())) {
      json.writeRawValue(text, 0, text.length);
    } else {
      write(json, slot, minutes, new UtcText());
    }
  }

  /** Writes a slot whose times are shown in another way. */
  static void write(JsonGenerator json, TimeSlot slot, long minutes, InstantText times) {
    json.writeStartObject();
    json.writeName("start");
    times.write(json, slot.start());
    json.writeName("end");
    times.write(json, slot.end());
    json.writeNumberProperty("duration_minutes", minutes);
    json.writeEndObject();
  }
}
