package io.culturebridge.persistence;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.Content;
import java.io.ByteArrayOutputStream;
import org.jdbi.v3.core.Handle;

/** The bytes of attachments, as rows of one size. */
final class AttachmentPieces {

  /** Large enough that a file takes few statements, small enough for many readers in memory. */
  static final int PIECE = 128 * 1024;

  private static final String ADD =
      """
      insert into attachment_piece (attachment_id, number, coach_id, bytes)
      values (:attachment, :number, :coach, :bytes)
      """;

  static final String READ =
      """
      select substring(bytes from :first for :most) from attachment_piece
      where attachment_id = :attachment and number = :number and coach_id = :coach
      """;

  private final Sql sql;

  AttachmentPieces(Sql sql) {
    this.sql = sql;
  }

  /** Copies the content, one piece in memory at a time. */
  static void add(Handle handle, Attachment attachment, Content content) {
    int number = 0;
    for (long from = 0; from < attachment.size(); from += PIECE) {
      handle
          .createUpdate(ADD)
          .bind("attachment", attachment.id().value())
          .bind("number", number++)
          .bind("coach", attachment.coach().value())
          .bind("bytes", piece(content, from))
          .execute();
    }
  }

  private static byte[] piece(Content content, long from) {
    int length = (int) Math.min(PIECE, content.size() - from);
    var piece = new ByteArrayOutputStream(length);
    while (piece.size() < length) {
      var bytes = content.read(from + piece.size(), length - piece.size());
      if (bytes.length == 0) {
        throw new IllegalStateException("the content ends before its size");
      }
      piece.writeBytes(bytes);
    }
    return piece.toByteArray();
  }

  /** Each reading is a short statement of its own: a slow reader holds no connection. */
  Content of(Attachment attachment) {
    return new Content(attachment.size(), (from, most) -> read(attachment, from, most));
  }

  private byte[] read(Attachment attachment, long from, int most) {
    return sql.run(handle ->
        handle
            .createQuery(READ)
            .bind("attachment", attachment.id().value())
            .bind("number", (int) (from / PIECE))
            .bind("coach", attachment.coach().value())
            .bind("first", (int) (from % PIECE) + 1)
            .bind("most", most)
            .map((row, context) -> row.getBytes(1))
            .findOne()
            .orElse(new byte[0]));
  }
}
