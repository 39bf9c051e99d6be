package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Person;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** A booking with the names and addresses of its people. */
record BookingDetailsResponse(BookingDetails details) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    var booking = details.booking();
    json.writeStartObject();
    Json.member(json, "id", booking.id().value());
    write(json, "client", booking.client().value(), details.client());
    write(json, "coach", booking.coach().value(), details.coach());
    BookingResponse.writeRest(json, booking);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String part, UUID id, Person person) {
    Json.member(json, part + "_id", id);
    Json.member(json, part + "_name", person.name());
    Json.member(json, part + "_email", person.email());
  }
}
