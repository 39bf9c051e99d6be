package io.culturebridge.http.analytics;

import io.culturebridge.domain.analytics.AnalyticsReport;
import io.culturebridge.domain.analytics.Figures;
import io.culturebridge.domain.analytics.WeeklyHourCount;
import io.culturebridge.http.input.Zones;
import io.culturebridge.http.wire.InstantText;
import io.culturebridge.http.wire.UtcText;
import io.culturebridge.http.wire.ZonedText;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A report as members of an object. */
final class ReportJson {

  private final JsonGenerator json;
  private final InstantText times;

  /**
   * @param shownIn as in {@link AnalyticsRequest}
   */
  ReportJson(JsonGenerator json, @Nullable ZoneId shownIn) {
    this.json = json;
    this.times = shownIn == null ? new UtcText() : new ZonedText(shownIn);
  }

  void write(AnalyticsReport report) {
    var range = report.range();
    json.writeName("from");
    times.write(json, range.time().start());
    json.writeName("to");
    times.write(json, range.time().end());
    json.writeStringProperty("timezone", Zones.name(range.zone()));
    json.writeStringProperty("bucket", range.bucket().word());
    json.writeObjectPropertyStart("total");
    write(report.total());
    json.writeEndObject();
    writeBuckets(report);
    writeHours(report);
  }

  private void writeBuckets(AnalyticsReport report) {
    var times = report.range().buckets();
    json.writeArrayPropertyStart("buckets");
    for (int i = 0; i < times.size(); i++) {
      json.writeStartObject();
      json.writeName("start");
      this.times.write(json, times.get(i).start());
      json.writeName("end");
      this.times.write(json, times.get(i).end());
      write(report.buckets().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeHours(AnalyticsReport report) {
    json.writeArrayPropertyStart("by_weekday_and_hour");
    for (WeeklyHourCount count : report.hours()) {
      json.writeStartObject();
      json.writeStringProperty("weekday", count.weekday().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("hour", count.hour());
      json.writeNumberProperty("sessions", count.sessions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void write(Figures figures) {
    var sessions = figures.sessions();
    writeCounts(figures);
    json.writeNumberProperty("booked_minutes", sessions.booked().toMinutes());
    json.writeNumberProperty("open_minutes", figures.open().toMinutes());
    writeNumber("utilisation", Ratios.number(figures.utilisation()));
    writeNumber("cancellation_rate", Ratios.number(figures.cancellationRate()));
    writeLate(figures);
    writeNumber("median_lead_time_minutes", Ratios.minutes(sessions.medianLeadTime()));
    json.writeNumberProperty("new_clients", sessions.clients().newcomers());
    json.writeNumberProperty("returning_clients", sessions.clients().returning());
  }

  private void writeCounts(Figures figures) {
    var counts = figures.sessions().counts();
    json.writeObjectPropertyStart("sessions");
    json.writeNumberProperty("pending", counts.pending());
    json.writeNumberProperty("confirmed", counts.confirmed());
    json.writeNumberProperty("completed", counts.completed());
    json.writeNumberProperty("cancelled", counts.cancelled());
    json.writeEndObject();
  }

  private void writeLate(Figures figures) {
    var late = figures.sessions().late();
    json.writeObjectPropertyStart("late_cancellations");
    json.writeNumberProperty("client", late.client());
    json.writeNumberProperty("coach", late.coach());
    json.writeNumberProperty("admin", late.admin());
    json.writeNumberProperty("system", late.system());
    json.writeEndObject();
  }

  private void writeNumber(String name, @Nullable Double number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
  }
}
