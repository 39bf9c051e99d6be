package io.culturebridge.http.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.culturebridge.domain.analytics.AnalyticsReport;
import io.culturebridge.domain.analytics.CoachFigures;
import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.ZonedText;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as a table (RFC 4180), in UTF-8 and with a line of names. */
final class AnalyticsCsv {

  private static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  private final List<List<@Nullable String>> lines = new ArrayList<>();

  private AnalyticsCsv(Stream<String> names) {
    lines.add(new ArrayList<>(names.toList()));
  }

  /** A line for each bucket, and the last for the whole range. */
  static AnalyticsCsv ofBuckets(AnalyticsReport report, @Nullable ZoneId shownIn) {
    var csv = named("row", "start", "end");
    var times = report.range().buckets();
    var zoned = new ZonedText(shownIn == null ? ZoneOffset.UTC : shownIn);
    for (int i = 0; i < times.size(); i++) {
      var time = times.get(i);
      csv.add(
          new CsvRow()
              .text("bucket")
              .text(zoned.of(time.start()))
              .text(zoned.of(time.end()))
              .figures(report.buckets().get(i)));
    }
    var time = report.range().time();
    return csv.add(
        new CsvRow()
            .text("total")
            .text(zoned.of(time.start()))
            .text(zoned.of(time.end()))
            .figures(report.total()));
  }

  static AnalyticsCsv ofHours(AnalyticsReport report) {
    var csv = new AnalyticsCsv(Stream.of("weekday", "hour", "sessions"));
    for (var count : report.hours()) {
      csv.add(
          new CsvRow()
              .text(count.weekday().name().toLowerCase(Locale.ROOT))
              .number(count.hour())
              .number(count.sessions()));
    }
    return csv;
  }

  static AnalyticsCsv ofCoaches(List<CoachFigures> coaches) {
    var csv = named("coach_id", "name");
    for (var coach : coaches) {
      csv.add(
          new CsvRow()
              .text(coach.coach().id().value().toString())
              .text(coach.coach().name())
              .figures(coach.total()));
    }
    return csv;
  }

  private static AnalyticsCsv named(String... before) {
    return new AnalyticsCsv(Stream.concat(Stream.of(before), CsvRow.FIGURES.stream()));
  }

  private AnalyticsCsv add(CsvRow row) {
    lines.add(row.cells());
    return this;
  }

  void send(Context ctx) {
    ctx.header("Content-Disposition", "attachment; filename=\"analytics.csv\"");
    Answer.send(ctx, MEDIA_TYPE, text().getBytes(UTF_8));
  }

  private String text() {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
