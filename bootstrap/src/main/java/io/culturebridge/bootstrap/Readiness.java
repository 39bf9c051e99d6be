package io.culturebridge.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether requests can be served: while the database can be used, until the service ends. */
final class Readiness implements BooleanSupplier, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final BooleanSupplier databaseIsUsable;
  private final AtomicBoolean lastSeen = new AtomicBoolean();
  private volatile boolean ending;

  Readiness(BooleanSupplier databaseIsUsable) {
    this.databaseIsUsable = databaseIsUsable;
  }

  @Override
  public boolean getAsBoolean() {
    boolean ready = !ending && databaseIsUsable.getAsBoolean();
    if (lastSeen.getAndSet(ready) != ready) {
      LOG.info(ready ? "Ready to serve" : "Not ready to serve");
    }
    return ready;
  }

  /** From now on the service is not ready, whoever asks. */
  @Override
  public void close() {
    ending = true;
  }
}
