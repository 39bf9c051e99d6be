package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** A note as columns. */
final class NoteRow {

  /** In the order the mapper reads them. */
  static final String COLUMNS =
      "booking_id, id, author_id, author_role, text, visibility, sequence, created_at, updated_at";

  private NoteRow() {}

  /** Binds every column under its name. */
  static <S extends SqlStatement<S>> S bind(S statement, Note note) {
    return bind(statement, note.address())
        .bind("author_id", note.author().id().value())
        .bind("author_role", note.author().role().word())
        .bind("text", note.text().value())
        .bind("visibility", note.visibility().word())
        .bind("sequence", note.revision().sequence())
        .bind("created_at", note.revision().createdAt())
        .bind("updated_at", note.revision().updatedAt());
  }

  static <S extends SqlStatement<S>> S bind(S statement, NoteAddress where) {
    return statement.bind("booking_id", where.booking().value()).bind("id", where.note().value());
  }

  static Note map(ResultSet row) throws SQLException {
    return new Note(
        new NoteId(row.getObject(2, UUID.class)),
        new BookingId(row.getObject(1, UUID.class)),
        ActorRow.map(row, 3),
        new NoteText(row.getString(5)),
        Visibility.ofWord(row.getString(6)).orElseThrow(),
        new Revision(
            row.getInt(7), row.getTimestamp(8).toInstant(), row.getTimestamp(9).toInstant()));
  }
}
