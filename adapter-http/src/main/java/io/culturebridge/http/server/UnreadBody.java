package io.culturebridge.http.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * What is left of a body when its request is refused. Whoever is still sending when the connection
 * is closed gets a reset and may never hear why; so a little more is taken in, for a moment.
 */
final class UnreadBody {

  private static final int A_LITTLE = 1024 * 1024;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private UnreadBody() {}

  /** Takes in the rest, or announces the end of a connection that is no use any more. */
  static void takeIn(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    if (!request.consumeAvailable() && !isTakenIn(ctx, request)) {
      ctx.header("Connection", "close");
    }
  }

  private static boolean isTakenIn(Context ctx, ServletContextRequest request) {
    // a client told to wait for "100 Continue" sends nothing, and one that says too much is cut off
    if (ctx.header("Expect") != null || ctx.req().getContentLengthLong() > A_LITTLE) {
      return false;
    }
    var connection = request.getConnectionMetaData().getConnection().getEndPoint();
    long usual = connection.getIdleTimeout();
    connection.setIdleTimeout(A_MOMENT.toMillis());
    try {
      var in = ctx.req().getInputStream();
      in.skip(A_LITTLE);
      return in.read() < 0;
    } catch (IOException | IllegalStateException e) {
      return false;
    } finally {
      connection.setIdleTimeout(usual);
    }
  }
}
