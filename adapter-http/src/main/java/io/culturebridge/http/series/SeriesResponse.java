package io.culturebridge.http.series;

import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.http.booking.BookingResponse;
import io.culturebridge.http.input.Zones;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** A series and every booking it made, by start. */
record SeriesResponse(BookedSeries booked) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    writeMembers(json, booked);
    json.writeEndObject();
  }

  static void writeMembers(JsonGenerator json, BookedSeries booked) {
    var series = booked.series();
    Json.member(json, "id", series.id().value());
    Json.member(json, "coach_id", series.coach().value());
    Json.member(json, "client_id", series.client().value());
    json.writeStringProperty("rrule", series.rule().toString());
    json.writeStringProperty("timezone", Zones.name(series.zone()));
    json.writeArrayPropertyStart("bookings");
    for (var booking : booked.bookings()) {
      new BookingResponse(booking).writeTo(json);
    }
    json.writeEndArray();
  }
}
