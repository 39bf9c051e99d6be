package io.culturebridge.http.server;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.http.problem.HttpProblems;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.problem.RejectionResponses;
import io.culturebridge.http.wire.Answer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into a problem document. */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static void register(RoutesConfig routes) {
    routes.exception(
        RejectedException.class, (e, ctx) -> send(ctx, RejectionResponses.of(e.rejection())));
    routes.exception(ProblemException.class, (e, ctx) -> send(ctx, e.problem()));
    routes.exception(UnavailableException.class, Faults::unavailable);
    routes.exception(HttpResponseException.class, Faults::http);
    routes.exception(Exception.class, Faults::other);
  }

  /**
   * Makes faults of ours of what Javalin would answer blankly: an error, such as a class that is
   * missing, and a client that has fallen silent.
   */
  static Handler alsoBlankOnes(Endpoint endpoint) {
    return ctx -> {
      try {
        endpoint.handler.handle(ctx);
      } catch (Error e) {
        throw new IllegalStateException("the JVM failed", e);
      } catch (IOException e) {
        throw isTimeout(e) ? new ProblemException(HttpProblems.of(408)) : e;
      }
    };
  }

  private static void unavailable(UnavailableException e, Context ctx) {
    LOG.warn("request {} met something unavailable: {}", RequestId.of(ctx), e.getMessage());
    send(ctx, Problem.unavailable());
  }

  private static void http(HttpResponseException e, Context ctx) {
    var methods = e.getDetails().get("availableMethods");
    if (methods != null) {
      ctx.header("Allow", methods);
    }
    send(ctx, HttpProblems.of(e.getStatus()));
  }

  private static void other(Exception e, Context ctx) {
    if (e instanceof HttpException http) {
      send(ctx, HttpProblems.of(http.getCode()));
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      send(ctx, HttpProblems.of(400));
    } else {
      LOG.error("request {} failed", RequestId.of(ctx), e);
      send(ctx, Problem.fault(RequestId.of(ctx)));
    }
  }

  private static boolean isTimeout(Throwable e) {
    return e instanceof TimeoutException || (e.getCause() != null && isTimeout(e.getCause()));
  }

  private static void send(Context ctx, Problem problem) {
    if (ctx.res().isCommitted()) {
      return;
    }
    ctx.res().resetBuffer();
    ctx.status(problem.status());
    UnreadBody.takeIn(ctx);
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == 429 || problem.status() == 503) {
      ctx.header("Retry-After", "1");
    }
    Answer.send(ctx, Problem.MEDIA_TYPE, problem.toBytes(ctx.path()));
  }
}
