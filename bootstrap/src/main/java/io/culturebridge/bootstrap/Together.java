package io.culturebridge.bootstrap;

import java.util.List;

/** What ends at the same time, so that none waits for another. */
record Together(List<AutoCloseable> parts) implements AutoCloseable {

  /** Closes everything, whatever fails to close; returns when all are closed. */
  @Override
  public void close() {
    try {
      for (var ending : parts.stream().map(Together::ending).toList()) {
        ending.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread ending(AutoCloseable part) {
    var alone = new Opened();
    alone.add(part);
    return Thread.ofPlatform().name("ending").start(alone::close);
  }
}
