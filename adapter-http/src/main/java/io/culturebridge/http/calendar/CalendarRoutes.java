package io.culturebridge.http.calendar;

import io.culturebridge.application.calendar.CalendarUseCases;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;

/** The reference's calls about calendars at providers, and what has become of them. */
public final class CalendarRoutes {

  private final CalendarUseCases calendars;
  private final InstantSource clock;

  public CalendarRoutes(CalendarUseCases calendars, InstantSource clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/calendar/{provider}/auth-url", callers.known(this::authorize))
        .post("/calendar/{provider}/exchange-token", callers.known(this::exchange))
        .get("/calendar/connections", callers.known(this::connections))
        .delete("/calendar/{provider}/connection", callers.known(this::disconnect))
        .post("/calendar/sync-booking", callers.known(this::sync))
        .get("/booking/{booking_id}/calendar", callers.known(this::ofBooking));
  }

  private void authorize(Context ctx, Actor actor) {
    var redirectUri = new Input(ctx).query("redirect_uri").required().get();
    var authorization = calendars.connect().authorize(actor, Providers.inPath(ctx), redirectUri);
    Answer.ok(new AuthorizationResponse(authorization)).send(ctx);
  }

  /** The answer holds tokens, so it is never kept under an Idempotency-Key. */
  private void exchange(Context ctx, Actor actor) throws IOException {
    var wish = ExchangeRequest.of(new BodyInput(ctx, Body.json(ctx)));
    Idempotency.requireSaneKey(ctx, actor);
    var tokens =
        calendars
            .connect()
            .exchange(actor, Providers.inPath(ctx), wish.redirectUri(), wish.code(), wish.state());
    Answer.ok(new TokensResponse(tokens, clock.instant())).send(ctx);
  }

  private void connections(Context ctx, Actor actor) {
    Answer.ok(new ConnectionsResponse(calendars.connect().connections(actor))).send(ctx);
  }

  private void disconnect(Context ctx, Actor actor) {
    Idempotency.requireSaneKey(ctx, actor);
    calendars.connect().disconnect(actor, Providers.inPath(ctx));
    Answer.noContent().send(ctx);
  }

  /** However often it is called it is one event, so no answer is kept under an Idempotency-Key. */
  private void sync(Context ctx, Actor actor) throws IOException {
    calendars.sync().requirePermission(actor);
    var wish = SyncRequest.of(new BodyInput(ctx, Body.json(ctx)), calendars.sync().providers());
    Idempotency.requireSaneKey(ctx, actor);
    var synced =
        calendars
            .sync()
            .sync(actor, wish.booking(), wish.provider(), wish.accessToken(), wish.zone());
    Answer.ok(new SyncedBookingResponse(synced)).send(ctx);
  }

  private void ofBooking(Context ctx, Actor actor) {
    var booking = PathIds.booking(new Input(ctx)).get();
    Answer.ok(new BookingCalendarResponse(calendars.view().of(actor, booking))).send(ctx);
  }
}
