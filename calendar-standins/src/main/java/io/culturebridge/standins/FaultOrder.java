package io.culturebridge.standins;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A fault asked for in JSON: {@code {"kind": "status", "times": 2, "status": 503}}. */
final class FaultOrder {

  private final Faults faults;

  FaultOrder(Faults faults) {
    this.faults = faults;
  }

  /** {@code endpoint} may be {@code token}; {@code method} and {@code path} narrow it further. */
  void give(JsonNode order) {
    var where = "token".equals(Json.text(order, "endpoint")) ? faults.atTokenEndpoint() : faults;
    var narrowed = where.when(request -> concerns(order, request));
    var times = order.path("times").asInt(1);
    switch (Json.text(order, "kind")) {
      case "hang" -> narrowed.hang();
      case "recover" -> narrowed.recover();
      case "delay" -> narrowed.delay(Duration.ofMillis(order.path("millis").asLong(1000)));
      case "error" -> error(narrowed, times, order);
      case "status" -> status(narrowed, times, order);
      case "cut_before" -> narrowed.cutBeforeActing(times);
      case "cut_after" -> narrowed.cutAfterActing(times);
      case "garbage" -> narrowed.garbage(times, garbage(order));
      default ->
          throw new IllegalArgumentException(
              "kind is none of hang, recover, delay, error, status, cut_before, cut_after,"
                  + " garbage");
    }
  }

  private static boolean concerns(JsonNode order, RecordedRequest request) {
    return request.method().equals(order.path("method").asString(request.method()))
        && request.path().contains(Json.text(order, "path"));
  }

  private static void error(Faults faults, int times, JsonNode order) {
    faults.error(times, order.path("status").asInt(500), Json.text(order, "reason"));
  }

  private static void status(Faults faults, int times, JsonNode order) {
    faults.answer(times, order.path("status").asInt(503), headers(order), Json.text(order, "body"));
  }

  private static Map<String, String> headers(JsonNode order) {
    var headers = new LinkedHashMap<String, String>();
    order
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
    return headers;
  }

  private static Garbage garbage(JsonNode order) {
    return Garbage.valueOf(order.path("garbage").asString("html").toUpperCase(Locale.ROOT));
  }
}
