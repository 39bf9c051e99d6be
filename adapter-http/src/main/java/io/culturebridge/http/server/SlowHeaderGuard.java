package io.culturebridge.http.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which a request's headers have not come whole in time. The idle timeout
 * does not: each byte starts it anew, and a client may send one byte every few seconds for ever.
 */
final class SlowHeaderGuard extends Handler.Wrapper implements Connection.Listener {

  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

  private final long patience;
  private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

  SlowHeaderGuard(Duration patience) {
    this.patience = patience.toNanos();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    scheduleRound();
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Progress());
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  /** The headers are there: until the answer is complete there is nothing to guard. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var connection = request.getConnectionMetaData().getConnection();
    var progress = connections.get(connection);
    if (progress != null) {
      progress.answering = true;
      Request.addCompletionListener(request, failure -> progress.answered(connection));
    }
    return super.handle(request, response, callback);
  }

  private void scheduleRound() {
    getServer()
        .getScheduler()
        .schedule(this::round, BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    if (isRunning() || isStarting()) {
      long now = System.nanoTime();
      connections.forEach((connection, progress) -> {
        if (progress.isTooSlow(connection, now, patience)) {
          connection.getEndPoint().close();
        }
      });
      scheduleRound();
    }
  }

  private static final class Progress {

    private static final long NEVER = Long.MIN_VALUE;

    private volatile boolean answering;
    private volatile long bytesAnswered;
    private volatile long incompleteSince = NEVER;

    void answered(Connection connection) {
      bytesAnswered = connection.getBytesIn();
      incompleteSince = NEVER;
      answering = false;
    }

    boolean isTooSlow(Connection connection, long now, long patience) {
      if (answering || connection.getBytesIn() <= bytesAnswered) {
        return false;
      }
      if (incompleteSince == NEVER) {
        incompleteSince = now;
      }
      return now - incompleteSince > patience;
    }
  }
}
