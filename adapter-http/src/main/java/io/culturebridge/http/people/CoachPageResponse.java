package io.culturebridge.http.people;

import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.Person;
import io.culturebridge.http.input.Zones;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** A part of the list of active coaches, without their e-mails. */
record CoachPageResponse(CoachPage found, Page asked) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("coaches");
    for (var coach : found.coaches()) {
      write(json, coach);
    }
    json.writeEndArray();
    json.writeNumberProperty("total", found.total());
    json.writeNumberProperty("skip", asked.skip());
    json.writeNumberProperty("limit", asked.limit());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Person coach) {
    json.writeStartObject();
    Json.member(json, "id", coach.id().value());
    Json.member(json, "name", coach.name());
    json.writeStringProperty("timezone", Zones.name(coach.timezone()));
    json.writeEndObject();
  }
}
