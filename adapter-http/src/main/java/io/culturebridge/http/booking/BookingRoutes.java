package io.culturebridge.http.booking;

import io.culturebridge.application.BookingUseCases;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.IfMatch;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.EntityTag;
import io.javalin.http.Context;
import java.io.IOException;

/** The reference's calls about bookings, and their history. */
public final class BookingRoutes {

  private final BookingUseCases bookings;
  private final Idempotency idempotency;

  public BookingRoutes(BookingUseCases bookings, Idempotency idempotency) {
    this.bookings = bookings;
    this.idempotency = idempotency;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/booking/{booking_id}", callers.known(this::details))
        .get("/booking/client/{client_id}", callers.known(this::ofClient))
        .get("/booking/coach/{coach_id}", callers.known(this::ofCoach))
        .get("/booking/{booking_id}/history", callers.known(this::history))
        .post("/booking", callers.known(this::create))
        .patch("/booking/{booking_id}", callers.known(this::update))
        .patch("/booking/{booking_id}/status", callers.known(this::changeStatus))
        .delete("/booking/{booking_id}", callers.known(this::cancel));
  }

  private void create(Context ctx, Actor actor) throws IOException {
    bookings.request().requirePermission(actor);
    var call = idempotency.ofJson(ctx, actor);
    var wish = CreateBookingRequest.of(call.input());
    call.answer(
        BookingRoutes::created,
        receipt ->
            bookings.request().request(actor, wish.coach(), wish.slot(), wish.notes(), receipt));
  }

  private void details(Context ctx, Actor actor) {
    var details = bookings.view().details(actor, bookingId(ctx));
    Answer.ok(new BookingDetailsResponse(details))
        .withEtag(EntityTag.of(details.booking().revision()))
        .send(ctx);
  }

  private void history(Context ctx, Actor actor) {
    Answer.ok(new HistoryResponse(bookings.view().history(actor, bookingId(ctx)))).send(ctx);
  }

  private void ofClient(Context ctx, Actor actor) {
    var asked = ListRequest.of(new Input(ctx), "client_id");
    var client = new ClientId(asked.whose());
    var found = bookings.view().ofClient(actor, client, asked.filter(), asked.page());
    Answer.ok(new BookingPageResponse(found, asked.page())).send(ctx);
  }

  private void ofCoach(Context ctx, Actor actor) {
    var asked = ListRequest.of(new Input(ctx), "coach_id");
    var coach = new CoachId(asked.whose());
    var found = bookings.view().ofCoach(actor, coach, asked.filter(), asked.page());
    Answer.ok(new BookingPageResponse(found, asked.page())).send(ctx);
  }

  private void update(Context ctx, Actor actor) throws IOException {
    var call = idempotency.ofJson(ctx, actor);
    var wish = UpdateBookingRequest.of(call.input());
    var expected = IfMatch.of(ctx);
    call.answer(
        BookingRoutes::changed,
        receipt ->
            bookings.update().update(actor, wish.booking(), wish.update(), expected, receipt));
  }

  private void changeStatus(Context ctx, Actor actor) throws IOException {
    var call = idempotency.ofJson(ctx, actor);
    var wish = ChangeStatusRequest.of(call.input());
    var expected = IfMatch.of(ctx);
    call.answer(
        BookingRoutes::changed,
        receipt ->
            bookings
                .changeStatus()
                .change(actor, wish.booking(), wish.change(), expected, receipt));
  }

  private void cancel(Context ctx, Actor actor) throws IOException {
    var call = idempotency.of(ctx, actor);
    var booking = bookingId(ctx);
    var expected = IfMatch.of(ctx);
    call.<Booking>answerNoContent(
        receipt -> bookings.changeStatus().cancel(actor, booking, expected, receipt));
  }

  private static BookingId bookingId(Context ctx) {
    return PathIds.booking(new Input(ctx)).get();
  }

  private static Answer created(Booking booking) {
    return Answer.of(201, new BookingResponse(booking))
        .withEtag(EntityTag.of(booking.revision()))
        .at("/booking/" + booking.id().value());
  }

  private static Answer changed(Booking booking) {
    return Answer.ok(new BookingResponse(booking)).withEtag(EntityTag.of(booking.revision()));
  }
}
