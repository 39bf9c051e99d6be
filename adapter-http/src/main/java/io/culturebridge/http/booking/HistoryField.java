package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.http.wire.UtcText;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields of a booking that can change, by their names on the wire. */
enum HistoryField {
  SESSION_DATETIME,
  DURATION_MINUTES,
  STATUS,
  NOTES,
  PAYMENT_ID,
  MEETING_LINK;

  private @Nullable Object of(Booking booking) {
    var payment = booking.payment();
    var link = booking.meetingLink();
    return switch (this) {
      case SESSION_DATETIME -> booking.slot().start();
      case DURATION_MINUTES -> booking.slot().duration().toMinutes();
      case STATUS -> booking.status().word();
      case NOTES -> booking.notes().text();
      case PAYMENT_ID -> payment == null ? null : payment.value();
      case MEETING_LINK -> link == null ? null : link.value();
    };
  }

  /** Writes {@code name: [old, new]} unless both are the same. */
  void writeChange(JsonGenerator json, @Nullable Booking before, Booking after) {
    var oldValue = before == null ? null : of(before);
    var newValue = of(after);
    if (!Objects.equals(oldValue, newValue)) {
      json.writeArrayPropertyStart(name().toLowerCase(Locale.ROOT));
      write(json, oldValue);
      write(json, newValue);
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case Instant instant -> new UtcText().write(json, instant);
      default -> json.writeString(value.toString());
    }
  }
}
