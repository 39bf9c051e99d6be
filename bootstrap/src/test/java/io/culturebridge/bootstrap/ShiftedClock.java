package io.culturebridge.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time it really is, and as much more as a test wants. */
final class ShiftedClock implements InstantSource {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** Goes on from there. */
  void advanceTo(Instant then) {
    ahead = Duration.between(Instant.now(), then);
  }

  void advance(Duration time) {
    ahead = ahead.plus(time);
  }
}
