package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.LinkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** A calendar link as columns. */
final class LinkRow {

  /** In the order the mapper reads them. */
  static final String COLUMNS =
      "person_id, provider, booking_id, zone, generation, event_id, sequence, status, attempts,"
          + " last_error, next_try, request";

  private LinkRow() {}

  /** Binds every column under its name, the account as {@link ConnectionRow#bind} does. */
  static <S extends SqlStatement<S>> S bind(S statement, CalendarLink link) {
    return ConnectionRow.bind(statement, link.account())
        .bind("booking", link.booking().value())
        .bind("zone", link.zone().getId())
        .bind("generation", link.generation())
        .bind("event_id", link.eventId())
        .bind("sequence", link.sequence())
        .bind("status", link.status().word())
        .bind("attempts", link.attempts())
        .bind("last_error", link.lastError())
        .bindByType("next_try", link.nextTry(), Instant.class)
        .bind("request", link.request());
  }

  static CalendarLink map(ResultSet row) throws SQLException {
    return new CalendarLink(
        new BookingId(row.getObject(3, UUID.class)),
        ConnectionRow.account(row),
        ZoneId.of(row.getString(4)),
        row.getInt(5),
        row.getString(6),
        row.getInt(7),
        LinkStatus.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
        row.getInt(9),
        row.getString(10),
        ConnectionRow.instant(row.getTimestamp(11)),
        row.getLong(12));
  }
}
