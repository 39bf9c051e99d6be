package io.culturebridge.http.calendar;

import io.culturebridge.http.wire.JsonBody;
import java.net.URI;

/** Where feeds are read: whoever knows such an address reads on. */
record FeedAddress(URI publicUrl) {

  /** Tells the one of this secret. */
  JsonBody of(String secret) {
    var base = publicUrl.toString().replaceFirst("/+$", "");
    return json -> {
      json.writeStartObject();
      json.writeStringProperty("url", base + "/calendar/feed/" + secret + ".ics");
      json.writeEndObject();
    };
  }
}
