package io.culturebridge.http.availability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.UtcText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes slots of one length in UTC, hundreds in a row: all but the digits of their times is the
 * same text, made once and copied. For one thread.
 */
final class UtcSlots {

  private static final String BEFORE_START = "{\"start\":\"";
  private static final String BEFORE_END = "\",\"end\":\"";

  private final byte[] one;
  private final UtcText start;
  private final UtcText end;

  UtcSlots(Duration length) {
    var head = BEFORE_START + UtcText.ROOM + BEFORE_END;
    var rest = "\",\"duration_minutes\":" + length.toMinutes() + "},";
    one = (head + UtcText.ROOM + rest).getBytes(US_ASCII);
    start = new UtcText(one, BEFORE_START.length());
    end = new UtcText(one, head.length());
  }

  /**
   * The slots between these texts, with commas between them; none when a year has not four digits.
   *
   * @param slots one at least
   */
  Optional<byte[]> between(String before, List<TimeSlot> slots, String after) {
    int at = before.length();
    var bytes = new byte[at + one.length * slots.size() - 1 + after.length()];
    for (int i = 0; i < slots.size(); i++, at += one.length) {
      var slot = slots.get(i);
      if (!start.show(slot.start()) || !end.show(slot.end())) {
        return Optional.empty();
      }
      System.arraycopy(one, 0, bytes, at, Math.min(one.length, bytes.length - at));
    }
    put(before, bytes, 0);
    put(after, bytes, bytes.length - after.length());
    return Optional.of(bytes);
  }

  private static void put(String text, byte[] bytes, int at) {
    System.arraycopy(text.getBytes(US_ASCII), 0, bytes, at, text.length());
  }
}
