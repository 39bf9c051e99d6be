package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** A part of a list of bookings. */
record BookingPageResponse(BookingPage found, Page asked) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("bookings");
    for (var booking : found.bookings()) {
      new BookingResponse(booking).writeTo(json);
    }
    json.writeEndArray();
    json.writeNumberProperty("total", found.total());
    json.writeNumberProperty("skip", asked.skip());
    json.writeNumberProperty("limit", asked.limit());
    json.writeEndObject();
  }
}
