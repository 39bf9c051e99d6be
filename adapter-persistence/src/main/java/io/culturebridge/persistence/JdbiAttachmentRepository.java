package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** {@link AttachmentRepository} on PostgreSQL. */
final class JdbiAttachmentRepository implements AttachmentRepository {

  private static final String ADD =
      """
      insert into attachment (%s)
      select :id, :booking_id, :coach_id, :filename, :media_type, :size_bytes, :sha256,
             :uploaded_by, :created_at
      where (select count(*) from attachment where booking_id = :booking_id) < :most
      """
          .formatted(AttachmentRow.COLUMNS);

  static final String COUNT = "select count(*) from attachment where booking_id = :booking";

  /** By id is by time, and the index has them in that order. */
  static final String OF_BOOKING =
      "select "
          + AttachmentRow.COLUMNS
          + " from attachment where booking_id = :booking order by id";

  static final String FIND =
      "select "
          + AttachmentRow.COLUMNS
          + " from attachment where booking_id = :booking and id = :id";

  static final String DELETE = "delete from attachment where id = :id and coach_id = :coach";

  /** How long a file waits until those before it are written. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Sql sql;
  private final AttachmentPieces pieces;

  /** Writing a file takes a connection for long: bookings must find others free. */
  private final Semaphore writers;

  JdbiAttachmentRepository(Sql sql, int connections) {
    this.sql = sql;
    this.pieces = new AttachmentPieces(sql);
    this.writers = new Semaphore(Math.max(1, connections / 4), true);
  }

  @Override
  public void add(Attachment attachment, Content content, Receipt<Attachment> receipt) {
    takeTurn();
    try {
      sql.run(handle -> handle.inTransaction(tx -> add(tx, attachment, content, receipt)));
    } finally {
      writers.release();
    }
  }

  /** The lock is taken last, when nothing but the commit is left to wait for. */
  private static Attachment add(
      Handle handle, Attachment attachment, Content content, Receipt<Attachment> receipt) {
    int added =
        AttachmentRow.bind(handle.createUpdate(ADD), attachment)
            .bind("most", Attachment.MOST)
            .execute();
    require(added == 1, tooMany(attachment));
    AttachmentPieces.add(handle, attachment, content);
    Sql.awaitLock(handle, attachment.booking().value());
    require(count(handle, attachment.booking()) <= Attachment.MOST, tooMany(attachment));
    JdbiIdempotencyKeys.keep(handle, receipt.of(attachment));
    return attachment;
  }

  private static long count(Handle handle, BookingId booking) {
    return handle.createQuery(COUNT).bind("booking", booking.value()).mapTo(Long.class).one();
  }

  @Override
  public List<Attachment> of(BookingId booking) {
    return sql.run(handle ->
        handle
            .createQuery(OF_BOOKING)
            .bind("booking", booking.value())
            .map((row, context) -> AttachmentRow.map(row))
            .list());
  }

  @Override
  public Optional<Attachment> find(BookingId booking, AttachmentId id) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bind("booking", booking.value())
            .bind("id", id.value())
            .map((row, context) -> AttachmentRow.map(row))
            .findOne());
  }

  @Override
  public Content content(Attachment attachment) {
    return pieces.of(attachment);
  }

  @Override
  public void delete(Attachment attachment, Receipt<Attachment> receipt) {
    sql.run(handle -> handle.inTransaction(tx -> delete(tx, attachment, receipt)));
  }

  private static Attachment delete(
      Handle handle, Attachment attachment, Receipt<Attachment> receipt) {
    int deleted =
        handle
            .createUpdate(DELETE)
            .bind("id", attachment.id().value())
            .bind("coach", attachment.coach().value())
            .execute();
    require(deleted == 1, new Rejection.NoSuchAttachment(attachment.id()));
    JdbiIdempotencyKeys.keep(handle, receipt.of(attachment));
    return attachment;
  }

  private void takeTurn() {
    try {
      if (!writers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UnavailableException("too many files are being written", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted before a file was written", e);
    }
  }

  private static Rejection tooMany(Attachment attachment) {
    return new Rejection.TooManyAttachments(attachment.booking(), Attachment.MOST);
  }

  private static void require(boolean holds, Rejection otherwise) {
    if (!holds) {
      throw new RejectedException(otherwise);
    }
  }
}
