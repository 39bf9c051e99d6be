package io.culturebridge.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends work that takes too long. One thread looks at all of it a few times a second: a timer for
 * each piece, started and stopped on every request, was a fifth of what a read costs.
 */
final class Watchdog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  Watchdog() {
    Thread.ofPlatform().daemon().name("watchdog").start(this::patrol);
  }

  /**
   * Does the work; has it ended when it is not over within the limit and a round. Nothing is ended
   * once this method has returned.
   */
  <T> T within(Duration limit, Runnable end, Supplier<T> work) {
    var watch = new Watch(System.nanoTime() + limit.toNanos(), end);
    watches.add(watch);
    try {
      return work.get();
    } finally {
      watches.remove(watch);
      watch.over();
    }
  }

  private void patrol() {
    try {
      while (!closed.await(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        watches.forEach(watch -> watch.endIfLate(now));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the watchdog", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Compared by identity: no two pieces of work are the same. */
  private static final class Watch {

    private final long deadline;
    private final Runnable end;
    private boolean over;

    Watch(long deadline, Runnable end) {
      this.deadline = deadline;
      this.end = end;
    }

    synchronized void over() {
      over = true;
    }

    synchronized void endIfLate(long now) {
      if (!over && now - deadline > 0) {
        over = true;
        try {
          end.run();
        } catch (RuntimeException e) {
          // the others still need their watchdog
          LOG.warn("Work that takes too long could not be ended", e);
        }
      }
    }
  }
}
