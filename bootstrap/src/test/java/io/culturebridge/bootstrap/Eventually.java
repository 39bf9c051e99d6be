package io.culturebridge.bootstrap;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come true soon. */
final class Eventually {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration BREATH = Duration.ofMillis(20);

  private Eventually() {}

  /** Tries until the attempt succeeds; fails as it did last when it does not do so soon. */
  static void succeeds(Attempt attempt) {
    succeeds(SOON, attempt);
  }

  /** The same for what may take longer. */
  static void succeeds(Duration atMost, Attempt attempt) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      try {
        attempt.run();
        return;
      } catch (Exception | AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("not within " + atMost, e);
        }
        LockSupport.parkNanos(BREATH.toNanos());
      }
    }
  }

  interface Attempt {
    void run() throws Exception;
  }
}
