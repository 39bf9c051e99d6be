package io.culturebridge.http.calendar;

import io.culturebridge.application.calendar.ParticipantCalendar;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How far a booking has come into the calendars of its people. */
record BookingCalendarResponse(List<ParticipantCalendar> participants) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("participants");
    participants.forEach(participant -> write(json, participant));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ParticipantCalendar calendar) {
    json.writeStartObject();
    Json.member(json, "id", calendar.participant().id().value());
    json.writeStringProperty("role", calendar.participant().role().word());
    Json.member(json, "calendar_type", word(calendar.provider()));
    json.writeStringProperty("status", calendar.standing().word());
    write(json, calendar.link(), calendar.lastError());
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, @Nullable CalendarLink link, @Nullable String lastError) {
    Json.member(json, "event_id", link == null ? null : link.eventId());
    Json.member(json, "last_error", lastError);
    writeNextTry(json, link == null ? null : link.nextTry());
  }

  private static void writeNextTry(JsonGenerator json, @Nullable Instant nextTry) {
    if (nextTry == null) {
      json.writeNullProperty("next_try");
    } else {
      UtcText.member(json, "next_try", nextTry);
    }
  }

  private static @Nullable String word(@Nullable ProviderId provider) {
    return provider == null ? null : provider.value();
  }
}
