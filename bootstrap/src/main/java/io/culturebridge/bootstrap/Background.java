package io.culturebridge.bootstrap;

import io.culturebridge.domain.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for what nobody waits for. */
final class Background implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("background").factory());

  /** Tries until the task finds the database usable; says so the first time it does not. */
  void untilItSucceeds(Runnable task) {
    thread.execute(() -> attempt(task, FIRST_PAUSE));
  }

  void everyHour(Runnable task) {
    thread.scheduleWithFixedDelay(() -> attempt(task), 1, 1, TimeUnit.HOURS);
  }

  private void attempt(Runnable task, Duration pause) {
    try {
      task.run();
    } catch (UnavailableException e) {
      if (pause.equals(FIRST_PAUSE)) {
        LOG.info("Waiting for the database: {}", rootOf(e).getMessage());
      }
      thread.schedule(() -> attempt(task, next(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      LOG.error("The start failed", e);
    }
  }

  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("Left for the next hour", e);
    }
  }

  private static Duration next(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private static Throwable rootOf(Throwable e) {
    var cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
