package io.culturebridge.http.calendar;

import io.culturebridge.application.calendar.Authorization;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** Where to go to let us into a calendar. */
record AuthorizationResponse(Authorization authorization) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "auth_url", authorization.url());
    json.writeStringProperty("state", authorization.state());
    json.writeEndObject();
  }
}
