package io.culturebridge.email;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Open connections between two uses, the last used first; and who may use one. */
final class SmtpConnections {

  private final SmtpLimits limits;
  private final InstantSource clock;
  private final Semaphore turns;
  private final Deque<SmtpConnection> unused = new ArrayDeque<>();
  private boolean closed;

  SmtpConnections(SmtpLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.turns = new Semaphore(limits.connections(), true);
  }

  /** Whether the caller may use a connection now; if so, it says when it has {@link #endTurn}. */
  boolean awaitTurn() {
    try {
      return turns.tryAcquire(limits.turn().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void endTurn() {
    turns.release();
  }

  synchronized Optional<SmtpConnection> take() {
    closeUnused();
    return Optional.ofNullable(unused.pollFirst());
  }

  void keep(SmtpConnection connection) {
    connection.used(clock.instant());
    if (!kept(connection)) {
      connection.quit();
    }
  }

  private synchronized boolean kept(SmtpConnection connection) {
    return !closed && unused.offerFirst(connection);
  }

  /** Before the server does. */
  synchronized void closeUnused() {
    var then = clock.instant().minus(limits.idle());
    while (!unused.isEmpty() && unused.getLast().isUnusedSince(then)) {
      unused.removeLast().quit();
    }
  }

  synchronized void close() {
    closed = true;
    unused.forEach(SmtpConnection::quit);
    unused.clear();
  }
}
