package io.culturebridge.application.attachment;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.attachment.FileTypes;
import io.culturebridge.domain.attachment.Upload;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import java.time.InstantSource;

/** Whoever may see a booking attaches files to it. */
public final class AttachFile {

  private final ViewBookings viewBookings;
  private final AttachmentRepository attachments;
  private final FileTypes fileTypes;
  private final InstantSource clock;

  public AttachFile(
      ViewBookings viewBookings,
      AttachmentRepository attachments,
      FileTypes fileTypes,
      InstantSource clock) {
    this.viewBookings = viewBookings;
    this.attachments = attachments;
    this.fileTypes = fileTypes;
    this.clock = clock;
  }

  /**
   * The booking the actor may attach to: to be asked before a file is taken in.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public Booking booking(Actor actor, BookingId id) {
    return viewBookings.details(actor, id).booking();
  }

  /**
   * Attaches the upload.
   *
   * @param booking as {@link #booking} gave it to this actor
   * @throws RejectedException when the content is of no kind that can be attached, or the booking
   *     has as many attachments as it may
   */
  public Attachment attach(
      Actor actor, Booking booking, Upload upload, Receipt<Attachment> receipt) {
    var type =
        fileTypes
            .of(upload.content(), upload.name())
            .orElseThrow(() -> new RejectedException(new Rejection.FileTypeNotAccepted()));
    var attachment = Attachment.of(booking, upload, type, actor.id(), clock.instant());
    attachments.add(attachment, upload.content(), receipt);
    return attachment;
  }
}
