package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import tools.jackson.core.JsonGenerator;

/** A booking as the reference shows it. */
public record BookingResponse(Booking booking) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "id", booking.id().value());
    Json.member(json, "client_id", booking.client().value());
    Json.member(json, "coach_id", booking.coach().value());
    writeRest(json, booking);
    json.writeEndObject();
  }

  /** What every view of a booking ends with. */
  static void writeRest(JsonGenerator json, Booking booking) {
    var payment = booking.payment();
    var link = booking.meetingLink();
    UtcText.member(json, "session_datetime", booking.slot().start());
    json.writeNumberProperty("duration_minutes", booking.slot().duration().toMinutes());
    json.writeStringProperty("status", booking.status().word());
    Json.member(json, "payment_id", payment == null ? null : payment.value());
    Json.member(json, "meeting_link", link == null ? null : link.value());
    Json.member(json, "notes", booking.notes().text());
    UtcText.member(json, "created_at", booking.revision().createdAt());
    UtcText.member(json, "updated_at", booking.revision().updatedAt());
  }
}
