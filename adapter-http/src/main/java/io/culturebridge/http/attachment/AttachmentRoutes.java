package io.culturebridge.http.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.application.attachment.AttachmentUseCases;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.input.Uuids;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;

/** Files people attach to bookings, look at and delete. */
public final class AttachmentRoutes {

  private static final String ALL = "/booking/{booking_id}/attachments";
  private static final String ONE = ALL + "/{attachment_id}";

  private final AttachmentUseCases attachments;
  private final Idempotency idempotency;
  private final Transfers transfers = new Transfers();

  public AttachmentRoutes(AttachmentUseCases attachments, Idempotency idempotency) {
    this.attachments = attachments;
    this.idempotency = idempotency;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .post(ALL, callers.known(transfers.counted(this::attach)))
        .get(ALL, callers.known(this::list))
        .get(ONE, callers.known(transfers.counted(this::read)))
        .delete(ONE, callers.known(this::delete));
  }

  /** Whatever can be refused without the file is refused before it is taken in. */
  private void attach(Context ctx, Actor actor) throws IOException {
    var booking = attachments.attach().booking(actor, PathIds.booking(new Input(ctx)).get());
    Idempotency.requireSaneKey(ctx, actor);
    try (var file = ReceivedFile.of(ctx)) {
      attach(ctx, actor, booking, file);
    }
  }

  private void attach(Context ctx, Actor actor, Booking booking, ReceivedFile file) {
    var upload = file.upload();
    var identity = upload.sha256() + upload.name().value();
    idempotency
        .of(ctx, actor, identity.getBytes(UTF_8))
        .answer(
            AttachmentRoutes::attached,
            receipt -> attachments.attach().attach(actor, booking, upload, receipt));
  }

  private void list(Context ctx, Actor actor) {
    var found = attachments.view().of(actor, PathIds.booking(new Input(ctx)).get());
    Answer.ok(new AttachmentsResponse(found)).send(ctx);
  }

  private void read(Context ctx, Actor actor) throws IOException {
    var wish = OneAttachment.of(new Input(ctx));
    var attachment = attachments.view().one(actor, wish.booking(), wish.attachment());
    new Download(attachment, attachments.view().content(attachment)).answer(ctx);
  }

  private void delete(Context ctx, Actor actor) throws IOException {
    var call = idempotency.of(ctx, actor);
    var wish = OneAttachment.of(new Input(ctx));
    call.<Attachment>answerNoContent(
        receipt -> attachments.delete().delete(actor, wish.booking(), wish.attachment(), receipt));
  }

  private static Answer attached(Attachment attachment) {
    return Answer.of(201, json -> AttachmentsResponse.write(json, attachment))
        .at(
            "/booking/%s/attachments/%s"
                .formatted(attachment.booking().value(), attachment.id().value()));
  }

  /** The attachment an address names. */
  private record OneAttachment(BookingId booking, AttachmentId attachment) {

    static OneAttachment of(Input input) {
      var booking = PathIds.booking(input);
      var attachment = input.path("attachment_id").as(Uuids::parse).as(AttachmentId::new);
      return new OneAttachment(booking.get(), attachment.get());
    }
  }
}
