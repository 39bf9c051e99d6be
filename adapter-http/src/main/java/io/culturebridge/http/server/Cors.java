package io.culturebridge.http.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/** Lets the pages of some origins call the API. */
final class Cors {

  private Cors() {}

  static CrossOriginHandler handler(List<String> origins) {
    var cors = new CrossOriginHandler();
    cors.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toUnmodifiableSet()));
    cors.setAllowCredentials(false);
    cors.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        Set.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Range",
            "Range",
            "X-Request-Id"));
    cors.setExposedHeaders(
        Set.of(
            "Accept-Ranges",
            "Content-Disposition",
            "Content-Range",
            "ETag",
            "Location",
            "Retry-After",
            "X-Request-Id"));
    cors.setPreflightMaxAge(Duration.ofHours(1));
    cors.setDeliverPreflightRequests(false);
    cors.setDeliverNonAllowedOriginRequests(true);
    return cors;
  }
}
