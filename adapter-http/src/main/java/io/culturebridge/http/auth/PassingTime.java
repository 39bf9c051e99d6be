package io.culturebridge.http.auth;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Nanoseconds that pass by a clock. When the clock is set back they go on all the same; a bucket
 * would else get nothing until the clock is again where it was.
 */
final class PassingTime implements TimeMeter {

  private final InstantSource clock;
  private Instant seen;
  private long passed;

  PassingTime(InstantSource clock) {
    this.clock = clock;
    this.seen = clock.instant();
  }

  @Override
  public synchronized long currentTimeNanos() {
    var now = clock.instant();
    passed += Math.max(0, ChronoUnit.NANOS.between(seen, now));
    seen = now;
    return passed;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
