package io.culturebridge.application.attachment;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.attachment.FileTypes;
import java.time.InstantSource;

/** Everything that is done with files on bookings. */
public record AttachmentUseCases(AttachFile attach, ViewAttachments view, DeleteAttachment delete) {

  public static AttachmentUseCases of(
      ViewBookings viewBookings,
      AttachmentRepository attachments,
      FileTypes fileTypes,
      InstantSource clock) {
    var view = new ViewAttachments(viewBookings, attachments);
    return new AttachmentUseCases(
        new AttachFile(viewBookings, attachments, fileTypes, clock),
        view,
        new DeleteAttachment(view, attachments));
  }
}
