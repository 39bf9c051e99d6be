package io.culturebridge.application.attachment;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;

/** Who attached a file, or an admin, deletes it for good. */
public final class DeleteAttachment {

  private final ViewAttachments viewAttachments;
  private final AttachmentRepository attachments;

  public DeleteAttachment(ViewAttachments viewAttachments, AttachmentRepository attachments) {
    this.viewAttachments = viewAttachments;
    this.attachments = attachments;
  }

  /**
   * The attachment that is gone now.
   *
   * @throws RejectedException when there is no such booking, it is not the actor's to see, it has
   *     no such attachment, or somebody else attached it
   */
  public Attachment delete(
      Actor actor, BookingId booking, AttachmentId id, Receipt<Attachment> receipt) {
    var attachment = viewAttachments.one(actor, booking, id);
    Deed.DELETE_ATTACHMENT.require(attachment.mayBeDeletedBy(actor));
    attachments.delete(attachment, receipt);
    return attachment;
  }
}
