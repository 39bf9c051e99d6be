package io.culturebridge.http.notification;

import io.culturebridge.application.notification.ChooseNotifications;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.server.Routes;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Where the links in mails lead that end them. Programs that look at mails follow links too, so
 * that following one changes nothing; a press of the button, or of a mail program's own (RFC 8058),
 * does.
 */
public final class UnsubscribeRoutes {

  private static final String LINK = "/notifications/unsubscribe/{token}";

  private final ChooseNotifications chooseNotifications;

  public UnsubscribeRoutes(ChooseNotifications chooseNotifications) {
    this.chooseNotifications = chooseNotifications;
  }

  public void register(Routes routes) {
    routes.get(LINK, this::ask).post(LINK, this::unsubscribe);
  }

  private void ask(Context ctx) {
    UnsubscribePage.guard(ctx);
    chooseNotifications.requireLink(ctx.pathParam("token"));
    UnsubscribePage.ask(ctx);
  }

  /** The form says nothing that the address does not. */
  private void unsubscribe(Context ctx) throws IOException {
    UnsubscribePage.guard(ctx);
    var ignored = Body.bytes(ctx);
    chooseNotifications.unsubscribe(ctx.pathParam("token"));
    UnsubscribePage.confirm(ctx);
  }
}
