package io.culturebridge.http.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.Feed;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.EntityTag;
import io.culturebridge.icalendar.BookingCalendar;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;

/** Sessions as iCalendar text: one to be saved, or all of somebody's to be subscribed to. */
public final class FeedRoutes {

  private static final String CALENDAR = "text/calendar; charset=utf-8";
  private static final Duration REFRESH = Duration.ofHours(1);

  private final ViewBookings viewBookings;
  private final ShareCalendar shareCalendar;
  private final FeedAddress address;

  /**
   * @param publicUrl where feeds are read from outside
   */
  public FeedRoutes(ViewBookings viewBookings, ShareCalendar shareCalendar, URI publicUrl) {
    this.viewBookings = viewBookings;
    this.shareCalendar = shareCalendar;
    this.address = new FeedAddress(publicUrl);
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/booking/{booking_id}/ics", callers.known(this::session))
        .post("/calendar/feed", callers.known(this::open))
        .get("/calendar/feed/{secret}.ics", this::read)
        .delete("/calendar/feed", callers.known(this::close));
  }

  private void session(Context ctx, Actor actor) {
    var id = PathIds.booking(new Input(ctx)).get();
    var details = viewBookings.details(actor, id);
    ctx.header("ETag", EntityTag.of(details.booking().revision()).value());
    ctx.header("Content-Disposition", "attachment; filename=\"session.ics\"");
    Answer.send(ctx, CALENDAR, BookingCalendar.event(details, actor.id()).getBytes(UTF_8));
  }

  /** A kept answer would keep the secret, so none is kept under an Idempotency-Key. */
  private void open(Context ctx, Actor actor) {
    Idempotency.requireSaneKey(ctx, actor);
    var secret = shareCalendar.open(actor);
    Answer.of(201, address.of(secret)).send(ctx);
  }

  private void close(Context ctx, Actor actor) {
    Idempotency.requireSaneKey(ctx, actor);
    shareCalendar.close(actor);
    Answer.noContent().send(ctx);
  }

  private void read(Context ctx) {
    var feed = text(shareCalendar.read(ctx.pathParam("secret"))).getBytes(UTF_8);
    ctx.header("Cache-Control", "private, max-age=300");
    EntityTag.of(feed).answer(ctx, CALENDAR, feed);
  }

  private static String text(Feed feed) {
    var owner = feed.owner();
    var name = owner.name() == null ? "Coaching sessions" : "Sessions of " + owner.name();
    return BookingCalendar.feed(name, feed.sessions(), owner.id(), REFRESH);
  }
}
