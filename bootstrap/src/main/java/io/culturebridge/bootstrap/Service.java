package io.culturebridge.bootstrap;

import io.culturebridge.http.HttpApi;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;

/** The running service, from start to end. */
final class Service implements AutoCloseable {

  private final Config config;
  private final InstantSource clock;
  private final Opened opened = new Opened();

  Service(Config config) {
    this(config, InstantSource.system());
  }

  Service(Config config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * Starts to serve; nothing stays behind when that fails.
   *
   * @return the port it listens on
   * @throws CannotStartException when it cannot
   */
  synchronized int start() {
    try {
      return startApi().port();
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private HttpApi startApi() {
    try {
      return new Wiring(config, opened, clock).start();
    } catch (RuntimeException e) {
      throw isAboutTheAddress(e)
          ? new CannotStartException(
              "BOOKING_HOST and BOOKING_PORT: nobody can listen on %s:%d, or somebody else does."
                  .formatted(config.host(), config.port()),
              e)
          : e;
    }
  }

  private static boolean isAboutTheAddress(Throwable e) {
    return e instanceof BindException
        || e instanceof UnresolvedAddressException
        || (e.getCause() != null && isAboutTheAddress(e.getCause()));
  }

  /** Finishes what it has accepted and ends; a start that is under way ends first. */
  @Override
  public synchronized void close() {
    opened.close();
  }
}
