package io.culturebridge.application.attachment;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.Actor;
import java.util.List;

/** Whoever may see a booking sees and reads what is attached to it. */
public final class ViewAttachments {

  private final ViewBookings viewBookings;
  private final AttachmentRepository attachments;

  public ViewAttachments(ViewBookings viewBookings, AttachmentRepository attachments) {
    this.viewBookings = viewBookings;
    this.attachments = attachments;
  }

  /**
   * All of the booking's, oldest first.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public List<Attachment> of(Actor actor, BookingId booking) {
    viewBookings.details(actor, booking);
    return attachments.of(booking);
  }

  /**
   * One of the booking's.
   *
   * @throws RejectedException as {@link #of}, or when the booking has no such attachment
   */
  public Attachment one(Actor actor, BookingId booking, AttachmentId id) {
    viewBookings.details(actor, booking);
    return attachments
        .find(booking, id)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchAttachment(id)));
  }

  /**
   * The bytes of an attachment.
   *
   * @param attachment as {@link #one} gave it to whoever reads them
   */
  public Content content(Attachment attachment) {
    return attachments.content(attachment);
  }
}
