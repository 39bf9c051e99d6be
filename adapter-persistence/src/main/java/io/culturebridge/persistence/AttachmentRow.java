package io.culturebridge.persistence;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.attachment.Filename;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** An attachment as columns. */
final class AttachmentRow {

  static final String COLUMNS =
      """
      id, booking_id, coach_id, filename, media_type, size_bytes, sha256, uploaded_by, created_at
      """;

  private AttachmentRow() {}

  static <T extends SqlStatement<T>> T bind(T statement, Attachment attachment) {
    return statement
        .bind("id", attachment.id().value())
        .bind("booking_id", attachment.booking().value())
        .bind("coach_id", attachment.coach().value())
        .bind("filename", attachment.filename().value())
        .bind("media_type", attachment.type().mediaType())
        .bind("size_bytes", attachment.size())
        .bind("sha256", HexFormat.of().parseHex(attachment.sha256()))
        .bind("uploaded_by", attachment.uploadedBy().value())
        .bind("created_at", attachment.createdAt());
  }

  /** Reads {@link #COLUMNS}. */
  static Attachment map(ResultSet row) throws SQLException {
    return new Attachment(
        new AttachmentId(row.getObject(1, UUID.class)),
        new BookingId(row.getObject(2, UUID.class)),
        new CoachId(row.getObject(3, UUID.class)),
        new Filename(row.getString(4)),
        FileType.ofMediaType(row.getString(5)).orElseThrow(),
        row.getLong(6),
        HexFormat.of().formatHex(row.getBytes(7)),
        new UserId(row.getObject(8, UUID.class)),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
