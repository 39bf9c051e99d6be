package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationId;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A notification as columns. */
final class NotificationRow {

  /** How many columns {@link #map} reads. */
  static final int WIDTH = 13;

  private NotificationRow() {}

  /** The columns in the order the mapper reads them, of a table with this alias. */
  static String columns(String alias) {
    return """
    %1$s.id, %1$s.booking_id, %1$s.sequence, %1$s.kind, %1$s.person_id, %1$s.ahead_minutes,
    %1$s.due_at, %1$s.status, %1$s.attempts, %1$s.address, %1$s.last_error, %1$s.next_try,
    %1$s.sent_at
    """
        .formatted(alias);
  }

  /** Binds the id, and what an outcome may change. */
  static Update bindOutcome(Update statement, Notification outcome) {
    return statement
        .bind("id", outcome.id().value())
        .bind("status", outcome.status().word())
        .bind("attempts", outcome.attempts())
        .bind("address", outcome.address())
        .bind("last_error", outcome.lastError())
        .bindByType("next_try", outcome.nextTry(), Instant.class)
        .bindByType("sent_at", outcome.sentAt(), Instant.class);
  }

  /** Reads {@link #columns} from column {@code first} on. */
  static Notification map(ResultSet row, int first) throws SQLException {
    return new Notification(
        new NotificationId(row.getObject(first, UUID.class)),
        new BookingId(row.getObject(first + 1, UUID.class)),
        row.getInt(first + 2),
        NotificationKind.ofWord(row.getString(first + 3)).orElseThrow(),
        new UserId(row.getObject(first + 4, UUID.class)),
        minutes(row.getObject(first + 5, Integer.class)),
        row.getTimestamp(first + 6).toInstant(),
        NotificationStatus.valueOf(row.getString(first + 7).toUpperCase(Locale.ROOT)),
        row.getInt(first + 8),
        row.getString(first + 9),
        row.getString(first + 10),
        instant(row.getTimestamp(first + 11)),
        instant(row.getTimestamp(first + 12)));
  }

  private static @Nullable Duration minutes(@Nullable Integer count) {
    return count == null ? null : Duration.ofMinutes(count);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
