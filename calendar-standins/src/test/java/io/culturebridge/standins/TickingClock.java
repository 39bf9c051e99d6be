package io.culturebridge.standins;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told to go on. */
final class TickingClock implements InstantSource {

  private Instant now = Instant.parse("2026-11-15T12:00:00.123456789Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
