package io.culturebridge.http.wire;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends the connection of a client that takes its answer too slowly. The idle timeout does not: each
 * byte starts it anew, and a write waits for the last one.
 */
public final class Hurry implements AutoCloseable {

  private final Scheduler.Task end;

  private Hurry(Scheduler.Task end) {
    this.end = end;
  }

  /** From now on; until it is closed. */
  public static Hurry within(Context ctx, Duration time) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    var connection = request.getConnectionMetaData();
    var endPoint = connection.getConnection().getEndPoint();
    return new Hurry(
        connection
            .getConnector()
            .getScheduler()
            .schedule(endPoint::close, time.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    end.cancel();
  }
}
