package io.culturebridge.http.analytics;

import io.culturebridge.domain.analytics.AllCoachesReport;
import io.culturebridge.domain.analytics.CoachFigures;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The figures of all coaches, and of a page of them one by one. */
record AllAnalyticsResponse(AllCoachesReport found, Page asked, @Nullable ZoneId shownIn)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    var figures = new ReportJson(json, shownIn);
    json.writeStartObject();
    figures.write(found.together());
    json.writeArrayPropertyStart("coaches");
    for (CoachFigures coach : found.coaches()) {
      json.writeStartObject();
      Json.member(json, "coach_id", coach.coach().id().value());
      Json.member(json, "name", coach.coach().name());
      figures.write(coach.total());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("coaches_total", found.coachesInAll());
    json.writeNumberProperty("skip", asked.skip());
    json.writeNumberProperty("limit", asked.limit());
    json.writeEndObject();
  }
}
