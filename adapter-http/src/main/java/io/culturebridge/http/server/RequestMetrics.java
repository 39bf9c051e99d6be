package io.culturebridge.http.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times requests by method, route and status. */
final class RequestMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(RequestMetrics.class);
  private static final String NO_ROUTE = "none";

  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(Context ctx, float milliseconds) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    // methods of unknown routes are the client's invention: they must not become labels
    var key =
        endpoint == null
            ? new Key(NO_ROUTE, NO_ROUTE, ctx.statusCode())
            : new Key(endpoint.method.name(), endpoint.path, ctx.statusCode());
    timers.computeIfAbsent(key, this::timer).record(Duration.ofNanos((long) (milliseconds * 1e6)));
    LOG.debug("{} {} {} in {} ms", key.method, key.route, key.status, milliseconds);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Requests by route and outcome")
        .tags("method", key.method, "route", key.route, "status", Integer.toString(key.status))
        .register(registry);
  }

  private record Key(String method, String route, int status) {}
}
