package io.culturebridge.bootstrap;

import io.culturebridge.domain.UnavailableException;
import io.culturebridge.persistence.WrongEncryptionKeyException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody waits for: to become ready once the database can be used, then to tidy up. */
final class Background implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration TIDY_EVERY = Duration.ofHours(1);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Runnable becomeReady;
  private final Runnable tidyUp;
  private @Nullable Class<?> said;

  private Background(Runnable becomeReady, Runnable tidyUp) {
    this.becomeReady = becomeReady;
    this.tidyUp = tidyUp;
  }

  static Background start(Runnable becomeReady, Runnable tidyUp) {
    var background = new Background(becomeReady, tidyUp);
    Thread.ofPlatform().daemon().name("background").start(background::run);
    return background;
  }

  @Override
  public void close() {
    closing.countDown();
  }

  private void run() {
    try {
      awaitReadiness();
      boolean closed = closing.getCount() == 0;
      while (!closed) {
        tidyUpOrLeaveIt();
        closed = closing.await(TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReadiness() throws InterruptedException {
    var pause = SHORTEST_PAUSE;
    while (!isReady()) {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      var longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  /** Says why it is not, each kind of reason once. */
  private boolean isReady() {
    try {
      becomeReady.run();
      return true;
    } catch (RuntimeException e) {
      if (!e.getClass().equals(said) && closing.getCount() > 0) {
        said = e.getClass();
        say(e);
      }
      return false;
    }
  }

  private static void say(RuntimeException reason) {
    switch (reason) {
      // not every cause has a message; all have a name
      case UnavailableException e -> LOG.warn("Waiting for the database: {}", rootOf(e).toString());
      case WrongEncryptionKeyException e ->
          LOG.error("Not ready: {}. Set it right and start again.", e.getMessage());
      default -> LOG.error("Not ready, which is tried again", reason);
    }
  }

  private void tidyUpOrLeaveIt() {
    try {
      tidyUp.run();
    } catch (UnavailableException e) {
      LOG.debug("The database is away: tidied up in an hour", e);
    } catch (RuntimeException e) {
      LOG.error("Not tidied up, which is tried again in an hour", e);
    }
  }

  private static Throwable rootOf(Throwable e) {
    var cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }
}
