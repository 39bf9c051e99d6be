package io.culturebridge.http;

import io.culturebridge.http.analytics.AnalyticsRoutes;
import io.culturebridge.http.attachment.AttachmentRoutes;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.auth.RequestLimit;
import io.culturebridge.http.auth.TokenVerifier;
import io.culturebridge.http.availability.AvailabilityRoutes;
import io.culturebridge.http.booking.BookingRoutes;
import io.culturebridge.http.calendar.CalendarRoutes;
import io.culturebridge.http.calendar.FeedRoutes;
import io.culturebridge.http.docs.DocsRoutes;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.note.NoteRoutes;
import io.culturebridge.http.notification.NotificationRoutes;
import io.culturebridge.http.notification.UnsubscribeRoutes;
import io.culturebridge.http.operations.OperationsRoutes;
import io.culturebridge.http.people.PeopleRoutes;
import io.culturebridge.http.schedule.ScheduleRoutes;
import io.culturebridge.http.series.SeriesRoutes;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.server.WebServer;
import io.javalin.Javalin;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The REST API, running. */
public final class HttpApi implements AutoCloseable {

  private final TokenVerifier tokens;
  private final Javalin server;

  private HttpApi(TokenVerifier tokens, Javalin server) {
    this.tokens = tokens;
    this.server = server;
  }

  /** Starts to serve. */
  public static HttpApi start(HttpSettings settings, UseCases useCases, Operations operations) {
    var tokens = tokens(settings.tokens(), operations.clock());
    var limit = new RequestLimit(settings.requestsPerSecond(), operations.clock());
    var callers = new Authentication(tokens, limit, useCases.people().identify());
    var server =
        new WebServer(
            settings.host(), settings.port(), settings.corsOrigins(), operations.metrics());
    return new HttpApi(
        tokens,
        server.start(r -> register(r, callers, useCases, operations, settings.publicUrl())));
  }

  private static void register(
      Routes routes,
      Authentication callers,
      UseCases useCases,
      Operations operations,
      URI publicUrl) {
    var idempotency = new Idempotency(operations.idempotencyKeys(), operations.clock());
    new AvailabilityRoutes(useCases.availability().find()).register(routes);
    new BookingRoutes(useCases.bookings(), idempotency).register(routes, callers);
    new SeriesRoutes(useCases.series(), idempotency).register(routes, callers);
    new ScheduleRoutes(useCases.availability().publish()).register(routes, callers);
    new CalendarRoutes(useCases.calendars(), operations.clock()).register(routes, callers);
    new FeedRoutes(useCases.bookings().view(), useCases.calendars().share(), publicUrl)
        .register(routes, callers);
    new NotificationRoutes(useCases.notifications(), useCases.bookings().view())
        .register(routes, callers);
    new UnsubscribeRoutes(useCases.notifications().choose()).register(routes);
    new NoteRoutes(useCases.notes(), idempotency).register(routes, callers);
    new AttachmentRoutes(useCases.attachments(), idempotency).register(routes, callers);
    new AnalyticsRoutes(useCases.viewAnalytics()).register(routes, callers);
    new PeopleRoutes(useCases.people()).register(routes, callers);
    new OperationsRoutes(operations.ready(), operations.metrics()).register(routes);
    DocsRoutes.register(routes);
  }

  private static TokenVerifier tokens(TokenSettings settings, InstantSource clock) {
    var secret = settings.secret();
    if (secret != null) {
      return TokenVerifier.ofSecret(secret, settings.issuer(), settings.audience(), clock);
    }
    var jwksUrl = Objects.requireNonNull(settings.jwksUrl());
    return TokenVerifier.ofPublishedKeys(jwksUrl, settings.issuer(), settings.audience(), clock);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Every call it answers, such as {@code GET /me}. */
  Set<String> calls() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Stops to accept requests, finishes those it has within 20 seconds, and ends. */
  @Override
  public void close() {
    server.stop();
    tokens.close();
  }
}
