package io.culturebridge.standins;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Takes in a request. */
final class Incoming {

  private Incoming() {}

  static RecordedRequest read(HttpExchange exchange, boolean overridesMethod) throws IOException {
    var headers = headers(exchange);
    var uri = exchange.getRequestURI();
    var override =
        overridesMethod && exchange.getRequestMethod().equals("POST")
            ? headers.get("X-HTTP-Method-Override")
            : null;
    return new RecordedRequest(
        override == null ? exchange.getRequestMethod() : override,
        uri.getPath(),
        Form.parse(uri.getRawQuery()),
        headers,
        body(exchange, headers),
        0);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return Collections.unmodifiableMap(headers);
  }

  private static String body(HttpExchange exchange, Map<String, String> headers)
      throws IOException {
    var body = exchange.getRequestBody();
    var packed = "gzip".equalsIgnoreCase(headers.get("Content-Encoding"));
    return new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), UTF_8);
  }
}
