package io.culturebridge.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link AnalyticsStatements}.
 *
 * @param kind what is told
 * @param which of the buckets is meant, counted from 1, 0 being the whole range; or an hour
 */
record AnalyticsRow(String kind, int which, @Nullable String word, long number, long seconds) {

  static AnalyticsRow map(ResultSet row) throws SQLException {
    return new AnalyticsRow(
        row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getLong(5));
  }

  /** Halfway between the two lead times in the middle, whose sum in milliseconds this is. */
  static Duration median(long both) {
    return Duration.ofMillis(both).dividedBy(2);
  }
}
