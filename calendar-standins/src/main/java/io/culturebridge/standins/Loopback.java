package io.culturebridge.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.culturebridge.standins.Outcome.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server nobody but this machine can reach. */
final class Loopback implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};

  static {
    // the server writes head and body apart: Nagle's algorithm would hold the body back for 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  interface Service {
    void serve(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Loopback(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static Loopback start(int port, Service service) {
    try {
      var address = new InetSocketAddress(InetAddress.getByAddress(IPV4_LOOPBACK), port);
      var server = HttpServer.create(address, BACKLOG);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext("/", exchange -> serve(exchange, service));
      server.start();
      return new Loopback(server, threads);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Service service) throws IOException {
    try (exchange) {
      service.serve(exchange);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException defect) {
      Answer.html(500, "The stand-in has a defect: " + defect).send(exchange);
    }
  }
}
