package io.culturebridge.application;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again: twice as long each time, up to an hour, and at random
 * between half and all of it, so that those who failed together do not come back together.
 */
public final class Backoff {

  /** In all about two days. */
  public static final int MOST_ATTEMPTS = 60;

  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration SHORTEST = Duration.ofSeconds(4);
  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /**
   * @param attempts in vain before this one
   */
  public static Duration after(int attempts) {
    long most = Math.min(SHORTEST.toMillis() << Math.min(attempts, DOUBLINGS), LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }

  /** What a provider asked for, as far as it is reasonable. */
  public static Duration atMost(Duration asked) {
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
