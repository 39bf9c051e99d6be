package io.culturebridge.http.analytics;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.BucketLength;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Moments;
import io.culturebridge.http.input.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for, and how they are to be shown.
 *
 * @param shownIn the zone whose offset times are shown with; null for UTC
 * @param table as CSV
 */
record AnalyticsRequest(AnalyticsRange range, @Nullable ZoneId shownIn, CsvTable table) {

  static AnalyticsRequest of(Input input, Set<CsvTable> tables) {
    var zone = input.query("timezone").as(Zones::parse);
    var days = zone.orWhileReading(ZoneOffset.UTC);
    var from = input.query("from").as(text -> Moments.parse(text, days)).required();
    var to =
        input
            .query("to")
            .as(text -> Moments.parse(text, days))
            .matching(from, Instant::isAfter, "must be after from")
            .required();
    var bucket = input.query("bucket").as(AnalyticsRequest::bucket);
    var table = input.query("table").as(word -> CsvTable.parse(word, tables));
    var time = TimeSlot.of(from.get(), to.get());
    return new AnalyticsRequest(
        new AnalyticsRange(time, days, bucket.or(BucketLength.MONTH)),
        zone.orNull(),
        table.or(CsvTable.BUCKETS));
  }

  private static BucketLength bucket(String word) {
    return BucketLength.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("must be day, week or month"));
  }
}
