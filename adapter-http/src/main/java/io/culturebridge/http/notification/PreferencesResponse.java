package io.culturebridge.http.notification;

import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** How somebody is told. */
record PreferencesResponse(NotificationPreferences chosen) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeBooleanProperty("email", chosen.email());
    json.writeArrayPropertyStart("reminders_minutes_before");
    chosen.reminders().forEach(lead -> json.writeNumber(lead.toMinutes()));
    json.writeEndArray();
    json.writeStringProperty("language", chosen.language().toLanguageTag());
    json.writeEndObject();
  }
}
