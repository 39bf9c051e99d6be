package io.culturebridge.http.notification;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.notification.NotificationUseCases;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;

/** How people are told of their sessions, and what they were told. */
public final class NotificationRoutes {

  private static final String PREFERENCES = "/users/{id}/notification-preferences";

  private final NotificationUseCases notifications;
  private final ViewBookings viewBookings;

  public NotificationRoutes(NotificationUseCases notifications, ViewBookings viewBookings) {
    this.notifications = notifications;
    this.viewBookings = viewBookings;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get(PREFERENCES, callers.known(this::chosen))
        .put(PREFERENCES, callers.known(this::choose))
        .get("/booking/{booking_id}/notifications", callers.known(this::ofBooking));
  }

  private void chosen(Context ctx, Actor actor) {
    var person = PathIds.user(new Input(ctx)).get();
    Answer.ok(new PreferencesResponse(notifications.choose().of(actor, person))).send(ctx);
  }

  private void choose(Context ctx, Actor actor) throws IOException {
    var wish = PreferencesRequest.of(new BodyInput(ctx, Body.json(ctx)));
    var choice = wish.changing(notifications.choose().of(actor, wish.person()));
    notifications.choose().choose(actor, wish.person(), choice);
    Answer.ok(new PreferencesResponse(choice)).send(ctx);
  }

  private void ofBooking(Context ctx, Actor actor) {
    var id = PathIds.booking(new Input(ctx)).get();
    var details = viewBookings.details(actor, id);
    Answer.ok(new NotificationsResponse(details, notifications.view().of(actor, id))).send(ctx);
  }
}
