package io.culturebridge.standins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Absolute addresses by which a listing is gone on with. */
final class GraphLinks {

  private GraphLinks() {}

  static String with(RecordedRequest request, String name, String token) {
    var query = new LinkedHashMap<>(request.query());
    query.put(name, token);
    return link(request, query);
  }

  static String only(RecordedRequest request, String name, String token) {
    return link(request, Map.of(name, token));
  }

  private static String link(RecordedRequest request, Map<String, String> query) {
    var host = Optional.ofNullable(request.header("Host")).orElseThrow();
    return "http://" + host + request.path() + "?" + Form.write(query);
  }
}
