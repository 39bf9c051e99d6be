package io.culturebridge.http.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * What is left of a body when its request is refused. Whoever is still sending when the connection
 * is closed gets a reset and may never hear why; so what comes within a moment is taken in.
 */
final class UnreadBody {

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private UnreadBody() {}

  /** Takes in the rest, or announces the end of a connection that is no use any more. */
  static void takeIn(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    // not by Jetty's consumeAvailable, which gives up on a body that is still on its way
    if (!isTakenIn(ctx, request)) {
      ctx.header("Connection", "close");
    }
  }

  private static boolean isTakenIn(Context ctx, ServletContextRequest request) {
    // a client told to wait for "100 Continue" sends nothing, and one that says too much is cut off
    if (ctx.header("Expect") != null || ctx.req().getContentLengthLong() > MOST_BYTES) {
      return false;
    }
    var connection = request.getConnectionMetaData().getConnection().getEndPoint();
    long usual = connection.getIdleTimeout();
    connection.setIdleTimeout(A_MOMENT.toMillis());
    try {
      return isAtItsEnd(ctx.req().getInputStream());
    } catch (IOException | IllegalStateException e) {
      return false;
    } finally {
      connection.setIdleTimeout(usual);
    }
  }

  /** Takes in bytes up to the limit of both their number and time: they may come one by one. */
  private static boolean isAtItsEnd(InputStream in) throws IOException {
    long deadline = System.nanoTime() + A_MOMENT.toNanos();
    var buffer = new byte[8 * 1024];
    int taken = 0;
    while (taken <= MOST_BYTES && System.nanoTime() - deadline < 0) {
      int more = in.read(buffer);
      if (more < 0) {
        return true;
      }
      taken += more;
    }
    return false;
  }
}
