package io.culturebridge.standins;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** How a request ends. */
sealed interface Outcome {

  /** As it is recorded; 0 for none. */
  int status();

  void send(HttpExchange exchange) throws IOException;

  record Answer(int status, Map<String, String> headers, String body) implements Outcome {

    static Answer json(int status, JsonNode body) {
      return json(status, body, Map.of());
    }

    static Answer json(int status, JsonNode body, Map<String, String> headers) {
      return new Answer(status, headers, body.toString())
          .with("Content-Type", "application/json; charset=UTF-8");
    }

    static Answer html(int status, String page) {
      return new Answer(status, Map.of("Content-Type", "text/html; charset=UTF-8"), page);
    }

    static Answer empty(int status) {
      return new Answer(status, Map.of(), "");
    }

    Answer with(String name, String value) {
      var more = new HashMap<>(headers);
      more.put(name, value);
      return new Answer(status, Map.copyOf(more), body);
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
      headers.forEach(exchange.getResponseHeaders()::set);
      var bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    }
  }

  /** The connection ends without an answer. */
  record Cut() implements Outcome {

    @Override
    public int status() {
      return 0;
    }

    @Override
    public void send(HttpExchange exchange) {
      exchange.close();
    }
  }

  record Rubbish(Garbage kind) implements Outcome {

    private static final String CHUNK = "a".repeat(64 * 1024);
    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(50);
    private static final int CHUNKS_OF_HUGE = 800;

    @Override
    public int status() {
      return 200;
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
      switch (kind) {
        case HTML -> Answer.html(200, "<html><body>Please sign in.</body></html>").send(exchange);
        case EMPTY -> Answer.empty(200).send(exchange);
        case HUGE -> stream(exchange, CHUNKS_OF_HUGE);
        case ENDLESS -> stream(exchange, Integer.MAX_VALUE);
        case DRIPPING -> drip(exchange);
      }
    }

    private static void drip(HttpExchange exchange) throws IOException {
      exchange.sendResponseHeaders(200, 0);
      try (var body = exchange.getResponseBody()) {
        body.write('"');
        while (!Thread.currentThread().isInterrupted()) {
          body.write('a');
          body.flush();
          LockSupport.parkNanos(BETWEEN_DRIPS.toNanos());
        }
      }
    }

    private static void stream(HttpExchange exchange, int chunks) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      var chunk = CHUNK.getBytes(UTF_8);
      try (var body = exchange.getResponseBody()) {
        body.write("{\"a\":\"".getBytes(UTF_8));
        for (var sent = 0; sent < chunks; sent++) {
          body.write(chunk);
        }
        body.write("\"}".getBytes(UTF_8));
      }
    }
  }
}
