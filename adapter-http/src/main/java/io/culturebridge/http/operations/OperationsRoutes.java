package io.culturebridge.http.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** Is it alive, is it ready, how is it doing. */
public final class OperationsRoutes {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final BooleanSupplier ready;
  private final PrometheusMeterRegistry metrics;

  public OperationsRoutes(BooleanSupplier ready, PrometheusMeterRegistry metrics) {
    this.ready = ready;
    this.metrics = metrics;
  }

  public void register(Routes routes) {
    routes
        .get("/health/live", OperationsRoutes::up)
        .get("/health/ready", this::ready)
        .get("/metrics", this::metrics);
  }

  private static void up(Context ctx) {
    Answer.ok(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("status", "up");
              json.writeEndObject();
            })
        .send(ctx);
  }

  private void ready(Context ctx) {
    if (!ready.getAsBoolean()) {
      throw new ProblemException(Problem.unavailable());
    }
    up(ctx);
  }

  private void metrics(Context ctx) {
    Answer.send(ctx, PROMETHEUS_TEXT, metrics.scrape(PROMETHEUS_TEXT).getBytes(UTF_8));
  }
}
