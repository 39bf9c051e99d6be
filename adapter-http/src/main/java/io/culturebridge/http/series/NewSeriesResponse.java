package io.culturebridge.http.series;

import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.http.problem.Obstacles;
import io.culturebridge.http.wire.JsonBody;
import tools.jackson.core.JsonGenerator;

/** A new series, and what of it could not be booked. */
record NewSeriesResponse(NewSeries made) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    SeriesResponse.writeMembers(json, made.booked());
    json.writeArrayPropertyStart("skipped");
    for (var session : made.skipped()) {
      json.writeStartObject();
      Obstacles.writeMembers(json, session);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
