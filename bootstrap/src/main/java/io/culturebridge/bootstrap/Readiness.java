package io.culturebridge.bootstrap;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether requests can be served: while the database can be used, until the service ends. */
final class Readiness implements BooleanSupplier, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final BooleanSupplier databaseIsUsable;
  private final Duration drain;
  private final AtomicBoolean lastSeen = new AtomicBoolean();
  private volatile boolean ending;

  /**
   * @param drain how long those who send requests here are given to notice that it ends
   */
  Readiness(BooleanSupplier databaseIsUsable, Duration drain) {
    this.databaseIsUsable = databaseIsUsable;
    this.drain = drain;
  }

  @Override
  public boolean getAsBoolean() {
    boolean ready = !ending && databaseIsUsable.getAsBoolean();
    if (lastSeen.getAndSet(ready) != ready) {
      LOG.info(ready ? "Ready to serve" : "Not ready to serve");
    }
    return ready;
  }

  /** From now on the service is not ready, whoever asks; returns when they have noticed. */
  @Override
  public void close() {
    ending = true;
    try {
      Thread.sleep(drain);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
