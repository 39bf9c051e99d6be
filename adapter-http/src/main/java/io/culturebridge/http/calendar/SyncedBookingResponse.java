package io.culturebridge.http.calendar;

import io.culturebridge.application.calendar.SyncedBooking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The event of a booking, and where to meet. */
record SyncedBookingResponse(SyncedBooking synced) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("event_id", synced.eventId());
    Json.member(json, "meeting_link", address(synced.booking().meetingLink()));
    json.writeStringProperty("status", word(synced.booking().status()));
    json.writeEndObject();
  }

  private static @Nullable Object address(@Nullable MeetingLink link) {
    return link == null ? null : link.value();
  }

  /** As events say it (RFC 5545 §3.8.1.11): an event of the past stays confirmed. */
  private static String word(BookingStatus status) {
    return switch (status) {
      case PENDING -> "tentative";
      case CONFIRMED, COMPLETED -> "confirmed";
      case CANCELLED -> "cancelled";
    };
  }
}
