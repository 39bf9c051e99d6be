package io.culturebridge.http.people;

import io.culturebridge.domain.people.Person;
import io.culturebridge.http.input.Zones;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** All that is stored of a user. */
record PersonResponse(Person person) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "id", person.id().value());
    json.writeStringProperty("role", person.role().word());
    Json.member(json, "name", person.name());
    Json.member(json, "email", person.email());
    json.writeBooleanProperty("active", person.active());
    json.writeStringProperty("timezone", Zones.name(person.timezone()));
    json.writeEndObject();
  }
}
