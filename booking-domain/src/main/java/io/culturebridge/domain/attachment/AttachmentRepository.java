package io.culturebridge.domain.attachment;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import java.util.List;
import java.util.Optional;

/** Port: keeps attachments and their bytes. Neither is ever held whole in memory. */
public interface AttachmentRepository {

  /**
   * Keeps the attachment, all of its content and the receipt, or none of them.
   *
   * @throws RejectedException with {@link Rejection.TooManyAttachments} when the booking has {@link
   *     Attachment#MOST}, however many come at once; with {@link Rejection.KeyAlreadyUsed} or
   *     {@link Rejection.KeyInFlight} when the receipt's key is taken
   */
  void add(Attachment attachment, Content content, Receipt<Attachment> receipt);

  /** The booking's attachments, oldest first. */
  List<Attachment> of(BookingId booking);

  /** The attachment, if the booking has it. */
  Optional<Attachment> find(BookingId booking, AttachmentId id);

  /** What was kept with the attachment; reading it holds nothing between one part and the next. */
  Content content(Attachment attachment);

  /**
   * Deletes the attachment and its content, and keeps the receipt.
   *
   * @throws RejectedException with {@link Rejection.NoSuchAttachment} when it is gone already; with
   *     {@link Rejection.KeyAlreadyUsed} or {@link Rejection.KeyInFlight} when the receipt's key is
   *     taken
   */
  void delete(Attachment attachment, Receipt<Attachment> receipt);
}
