package io.culturebridge.persistence;

import io.culturebridge.domain.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many callers at the database, such as it has connections; the others wait their turn,
 * though not for ever. The pool could let them wait too, but with a timer for each and a look for
 * one more connection every time.
 */
final class Turns {

  private final int atOnce;
  private final Semaphore free;
  private final Duration patience;
  private final Watchdog watchdog;

  Turns(int atOnce, Duration patience, Watchdog watchdog) {
    this.atOnce = atOnce;
    this.free = new Semaphore(atOnce);
    this.patience = patience;
    this.watchdog = watchdog;
  }

  /** Turns of their own for a quarter as many, but at least for one; as patient as these. */
  Turns quarter() {
    return new Turns(Math.max(1, atOnce / 4), patience, watchdog);
  }

  /**
   * Does the work when its turn has come.
   *
   * @throws UnavailableException when it does not come in time
   */
  <T> T take(Supplier<T> work) {
    if (!free.tryAcquire()) {
      await();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void await() {
    try {
      watchdog.within(patience, Thread.currentThread()::interrupt, this::acquire);
    } finally {
      // the watchdog may have come just after the turn did
      Thread.interrupted();
    }
  }

  private boolean acquire() {
    try {
      free.acquire();
      return true;
    } catch (InterruptedException e) {
      throw new UnavailableException("its turn did not come in time", e);
    }
  }
}
