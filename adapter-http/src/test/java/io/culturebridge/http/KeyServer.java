package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Publishes public keys (RFC 7517), well or badly. */
final class KeyServer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile HttpHandler answer = exchange -> send(exchange, 404, "");

  private KeyServer(HttpServer server) {
    this.server = server;
  }

  static KeyServer start(SigningKey... keys) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var keyServer = new KeyServer(HttpServer.create(address, 0));
      keyServer.publish(keys);
      keyServer.serve();
      return keyServer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          answer.handle(exchange);
        });
    server.start();
  }

  /** From now on the answer is these keys. */
  void publish(SigningKey... keys) {
    var set = new JWKSet(Stream.of(keys).map(SigningKey::jwk).toList());
    answer(200, set.toString(true));
  }

  void answer(int status, String body) {
    answer(exchange -> send(exchange, status, body));
  }

  void answer(HttpHandler newAnswer) {
    answer = newAnswer;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  /** How often it was asked. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
