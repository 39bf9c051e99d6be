package io.culturebridge.email;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cuts the connection of a call that takes too long, however busily the server dawdles. */
final class Deadline implements AutoCloseable {

  private final Future<?> alarm;
  private @Nullable SmtpConnection covered;
  private boolean over;

  Deadline(ScheduledExecutorService timer, Duration length) {
    this.alarm = timer.schedule(this::expire, length.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Applies to this connection from now on. */
  synchronized void covers(SmtpConnection connection) {
    covered = connection;
    if (over) {
      connection.abort();
    }
  }

  private synchronized void expire() {
    over = true;
    if (covered != null) {
      covered.abort();
    }
  }

  @Override
  public synchronized void close() {
    covered = null;
    alarm.cancel(false);
  }
}
