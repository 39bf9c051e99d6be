package io.culturebridge.http.availability;

import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.http.problem.Obstacles;
import io.culturebridge.http.wire.JsonBody;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Whether a slot can be booked, and everything that is in the way if not. */
record ExplainResponse(Set<Obstacle> obstacles) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeBooleanProperty("available", obstacles.isEmpty());
    Obstacles.write(json, obstacles);
    json.writeEndObject();
  }
}
