package io.culturebridge.http.series;

import io.culturebridge.application.series.SeriesUseCases;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** Bookings that recur. */
public final class SeriesRoutes {

  private final SeriesUseCases series;
  private final Idempotency idempotency;

  public SeriesRoutes(SeriesUseCases series, Idempotency idempotency) {
    this.series = series;
    this.idempotency = idempotency;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/booking/series/{series_id}", callers.known(this::series))
        .get("/booking/{booking_id}/series", callers.known(this::ofBooking))
        .post("/booking/series", callers.known(this::create))
        .patch("/booking/series/{series_id}", callers.known(this::move))
        .delete("/booking/series/{series_id}", callers.known(this::cancel));
  }

  private void create(Context ctx, Actor actor) throws IOException {
    series.request().requirePermission(actor);
    var call = idempotency.ofJson(ctx, actor);
    var wish = CreateSeriesRequest.of(call.input());
    call.answer(SeriesRoutes::created, receipt -> series.request().request(actor, wish, receipt));
  }

  private void series(Context ctx, Actor actor) {
    var id = PathIds.series(new Input(ctx)).get();
    Answer.ok(new SeriesResponse(series.view().series(actor, id))).send(ctx);
  }

  private void ofBooking(Context ctx, Actor actor) {
    var booking = PathIds.booking(new Input(ctx)).get();
    Answer.ok(new SeriesResponse(series.view().ofBooking(actor, booking))).send(ctx);
  }

  private void move(Context ctx, Actor actor) throws IOException {
    var call = idempotency.ofJson(ctx, actor);
    var wish = MoveSeriesRequest.of(call.input());
    call.<BookedSeries>answer(
        moved -> Answer.ok(new SeriesResponse(moved)),
        receipt -> series.change().move(actor, wish.series(), wish.move(), receipt));
  }

  private void cancel(Context ctx, Actor actor) throws IOException {
    var call = idempotency.of(ctx, actor);
    var input = new Input(ctx);
    var id = PathIds.series(input).required();
    var from = input.query("from").as(Instants::parse).orNull();
    call.<List<Booking>>answer(
        cancelled -> Answer.ok(new CancelledResponse(cancelled.size())),
        receipt -> series.change().cancel(actor, id.get(), from, receipt));
  }

  private static Answer created(NewSeries made) {
    var id = made.booked().series().id().value();
    return Answer.of(201, new NewSeriesResponse(made)).at("/booking/series/" + id);
  }
}
