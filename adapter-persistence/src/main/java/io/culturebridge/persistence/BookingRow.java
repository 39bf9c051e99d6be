package io.culturebridge.persistence;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.PaymentId;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A booking as columns: the same ones in the table of bookings and in that of changes. */
final class BookingRow {

  /** In the order the mapper reads them, but for the id, which the tables call differently. */
  static final String COLUMNS =
      "coach_id, client_id, starts_at, ends_at, status, notes, payment_id, meeting_link,"
          + " sequence, created_at, updated_at";

  /** How many columns {@link #map} reads. */
  static final int WIDTH = 12;

  private BookingRow() {}

  /** {@link #COLUMNS} of the table of that name. */
  static String columns(String table) {
    return table + "." + COLUMNS.replace(", ", ", " + table + ".");
  }

  /** Binds every column under its name. */
  static <S extends SqlStatement<S>> S bind(S statement, Booking booking) {
    var payment = booking.payment();
    var link = booking.meetingLink();
    return statement
        .bind("id", booking.id().value())
        .bind("coach_id", booking.coach().value())
        .bind("client_id", booking.client().value())
        .bind("starts_at", booking.slot().start())
        .bind("ends_at", booking.slot().end())
        .bind("status", booking.status().word())
        .bind("notes", booking.notes().text())
        .bindByType("payment_id", payment == null ? null : payment.value(), UUID.class)
        .bind("meeting_link", link == null ? null : link.value().toString())
        .bind("sequence", booking.revision().sequence())
        .bind("created_at", booking.revision().createdAt())
        .bind("updated_at", booking.revision().updatedAt());
  }

  /** Reads the id at column {@code first} and {@link #COLUMNS} from the next one on. */
  static Booking map(ResultSet row, int first) throws SQLException {
    return new Booking(
        new BookingId(uuid(row, first)),
        new ClientId(uuid(row, first + 2)),
        new CoachId(uuid(row, first + 1)),
        TimeSlot.of(instant(row, first + 3), instant(row, first + 4)),
        status(row.getString(first + 5)),
        notes(row.getString(first + 6)),
        payment(row.getObject(first + 7, UUID.class)),
        link(row.getString(first + 8)),
        new Revision(row.getInt(first + 9), instant(row, first + 10), instant(row, first + 11)));
  }

  private static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static BookingStatus status(String word) {
    return BookingStatus.ofWord(word).orElseThrow();
  }

  private static Notes notes(@Nullable String text) {
    return text == null ? Notes.none() : Notes.of(text);
  }

  private static @Nullable PaymentId payment(@Nullable UUID id) {
    return id == null ? null : new PaymentId(id);
  }

  private static @Nullable MeetingLink link(@Nullable String address) {
    return address == null ? null : new MeetingLink(URI.create(address));
  }
}
