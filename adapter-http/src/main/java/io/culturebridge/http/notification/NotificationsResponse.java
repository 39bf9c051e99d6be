package io.culturebridge.http.notification;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the people of a booking were told and are going to be told about it. */
record NotificationsResponse(BookingDetails details, List<Notification> notifications)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("notifications");
    notifications.forEach(notification -> write(json, notification));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Notification notification) {
    json.writeStartObject();
    Json.member(json, "id", notification.id().value());
    json.writeStringProperty("kind", notification.kind().word());
    writeRecipient(json, notification.recipient());
    json.writeNumberProperty("booking_sequence", notification.sequence());
    writeMinutes(json, notification.ahead());
    UtcText.member(json, "due_at", notification.dueAt());
    json.writeStringProperty("status", notification.status().word());
    writeInstant(json, "sent_at", notification.sentAt());
    Json.member(json, "email", notification.address());
    json.writeNumberProperty("attempts", notification.attempts());
    Json.member(json, "last_error", notification.lastError());
    writeInstant(json, "next_try", notification.nextTry());
    json.writeEndObject();
  }

  private void writeRecipient(JsonGenerator json, UserId recipient) {
    var role = recipient.equals(details.coach().id()) ? Role.COACH : Role.CLIENT;
    json.writeObjectPropertyStart("recipient");
    Json.member(json, "id", recipient.value());
    json.writeStringProperty("role", role.word());
    json.writeEndObject();
  }

  private static void writeMinutes(JsonGenerator json, @Nullable Duration ahead) {
    if (ahead == null) {
      json.writeNullProperty("minutes_before");
    } else {
      json.writeNumberProperty("minutes_before", ahead.toMinutes());
    }
  }

  private static void writeInstant(JsonGenerator json, String name, @Nullable Instant instant) {
    if (instant == null) {
      json.writeNullProperty(name);
    } else {
      UtcText.member(json, name, instant);
    }
  }
}
