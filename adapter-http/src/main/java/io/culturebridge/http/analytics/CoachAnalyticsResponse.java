package io.culturebridge.http.analytics;

import io.culturebridge.domain.analytics.AnalyticsReport;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The figures of one coach. */
record CoachAnalyticsResponse(CoachId coach, AnalyticsReport report, @Nullable ZoneId shownIn)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    Json.member(json, "coach_id", coach.value());
    new ReportJson(json, shownIn).write(report);
    json.writeEndObject();
  }
}
