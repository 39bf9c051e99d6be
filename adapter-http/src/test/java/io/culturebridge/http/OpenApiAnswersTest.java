package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.again;
import static io.culturebridge.http.DocumentedCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import io.culturebridge.http.docs.OpenApiDocument;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server answers is what the document declares: status, headers, type and schema. */
class OpenApiAnswersTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  /** Faults and races. */
  private static final Set<String> NOT_PROVOKED = Set.of("408", "409", "429", "4XX", "500", "503");

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.load().closed();

  private static final Actor CLIENT = api.aClient();
  private static final Actor COACH = api.aCoach();
  private static final Actor ADMIN = api.anAdmin();
  private static final Actor STRANGER = api.someone(Role.CLIENT, "Sam Stranger");

  private static final String UNKNOWN = UUID.randomUUID().toString();
  private static final String NO_ID = "42";
  private static final String CONFIRMED = "{\"status\": \"confirmed\"}";
  private static final String COMPLETED = "{\"status\": \"completed\"}";
  private static final String LARGE = "{\"notes\": \"" + "x".repeat(100_000) + "\"}";
  private static final AtomicInteger HOURS = new AtomicInteger();

  @ParameterizedTest
  @MethodSource("declared")
  void an_answer_is_as_declared(DocumentedCall call) {
    call.check(DOCUMENT);
  }

  @ParameterizedTest
  @MethodSource("anonymous")
  void a_call_without_a_token_is_refused_as_declared(DocumentedCall call) {
    call.check(DOCUMENT);
  }

  @Test
  void every_declared_answer_is_looked_at() {
    var seen =
        Stream.concat(declared(), anonymous())
            .map(DocumentedCall::toString)
            .collect(Collectors.toUnmodifiableSet());

    assertThat(DOCUMENT.operations())
        .allSatisfy(operation ->
            assertThat(operation.node().get("responses").propertyNames())
                .filteredOn(status -> !NOT_PROVOKED.contains(status))
                .allSatisfy(status -> assertThat(seen).contains(operation + " " + status)));
  }

  static Stream<DocumentedCall> declared() {
    return Stream.of(
            booking(),
            changing(),
            cancelling(),
            reading(),
            listing(),
            updating(),
            ScheduleCalls.of(api),
            calendars(),
            NotificationCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked),
            NoteCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked),
            AttachmentCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked),
            SeriesCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked),
            AnalyticsCalls.of(api),
            people(),
            operations())
        .flatMap(calls -> calls);
  }

  static Stream<DocumentedCall> booking() {
    var post = "POST /booking";
    var path = "/booking";
    return Stream.of(
        call(post, 201, () -> api.as(CLIENT).post(path, wish())),
        call(post, 400, () -> api.as(CLIENT).post(path, "{}")),
        call(post, 400, () -> api.as(CLIENT).post(path, RunningApi.bookingJson(CLIENT, free()))),
        call(post, 403, () -> api.as(COACH).post(path, wish())),
        call(post, 413, () -> api.as(CLIENT).post(path, LARGE)),
        call(post, 415, () -> csv(CLIENT).post(path, wish())),
        call(post, 422, again(() -> keyed("post").post(path, wish()))));
  }

  static Stream<DocumentedCall> changing() {
    var patch = "PATCH /booking/{booking_id}/status";
    return Stream.of(
        call(patch, 200, () -> api.as(COACH).patch(status(booked()), CONFIRMED)),
        call(patch, 400, () -> api.as(COACH).patch(status(booked()), COMPLETED)),
        call(patch, 400, () -> api.as(COACH).patch(status(booked()), "{}")),
        call(patch, 403, () -> api.as(STRANGER).patch(status(booked()), CONFIRMED)),
        call(patch, 404, () -> api.as(COACH).patch(status(UNKNOWN), CONFIRMED)),
        call(patch, 412, () -> stale(COACH).patch(status(booked()), CONFIRMED)),
        call(patch, 413, () -> api.as(COACH).patch(status(booked()), LARGE)),
        call(patch, 415, () -> csv(COACH).patch(status(booked()), CONFIRMED)),
        call(patch, 422, again(() -> keyed("patch").patch(status(booked()), CONFIRMED))));
  }

  static Stream<DocumentedCall> cancelling() {
    var delete = "DELETE /booking/{booking_id}";
    return Stream.of(
        call(delete, 204, () -> api.as(CLIENT).delete("/booking/" + booked())),
        call(delete, 400, () -> api.as(CLIENT).delete("/booking/" + NO_ID)),
        call(delete, 403, () -> api.as(STRANGER).delete("/booking/" + booked())),
        call(delete, 404, () -> api.as(CLIENT).delete("/booking/" + UNKNOWN)),
        call(delete, 412, () -> stale(CLIENT).delete("/booking/" + booked())),
        call(delete, 413, () -> api.as(CLIENT).send("DELETE", "/booking/" + booked(), LARGE)),
        call(
            delete,
            415,
            () -> api.as(CLIENT).with("Content-Encoding", "gzip").delete("/booking/" + booked())),
        call(delete, 422, again(() -> keyed("delete").delete("/booking/" + booked()))));
  }

  static Stream<DocumentedCall> reading() {
    var details = "GET /booking/{booking_id}";
    var history = "GET /booking/{booking_id}/history";
    return Stream.of(
        call(details, 200, () -> api.as(COACH).get("/booking/" + booked())),
        call(details, 400, () -> api.as(COACH).get("/booking/" + NO_ID)),
        call(details, 403, () -> api.as(STRANGER).get("/booking/" + booked())),
        call(details, 404, () -> api.as(COACH).get("/booking/" + UNKNOWN)),
        call(history, 200, () -> api.as(CLIENT).get("/booking/" + confirmed() + "/history")),
        call(history, 400, () -> api.as(CLIENT).get("/booking/" + NO_ID + "/history")),
        call(history, 403, () -> api.as(STRANGER).get("/booking/" + booked() + "/history")),
        call(history, 404, () -> api.as(CLIENT).get("/booking/" + UNKNOWN + "/history")));
  }

  static Stream<DocumentedCall> listing() {
    var client = "GET /booking/client/{client_id}";
    var coach = "GET /booking/coach/{coach_id}";
    var slots = "GET /booking/coach/{coach_id}/availability";
    var week = "/availability?start_date=2025-11-15T00:00:00Z&end_date=2025-11-22T00:00:00Z";
    return Stream.of(
        call(client, 200, () -> api.as(CLIENT).get("/booking/client/" + id(CLIENT))),
        call(client, 400, () -> api.as(CLIENT).get("/booking/client/" + id(CLIENT) + "?limit=0")),
        call(client, 403, () -> api.as(STRANGER).get("/booking/client/" + id(CLIENT))),
        call(
            coach, 200, () -> api.as(COACH).get("/booking/coach/" + id(COACH) + "?status=pending")),
        call(coach, 400, () -> api.as(COACH).get("/booking/coach/" + id(COACH) + "?status=foo")),
        call(coach, 403, () -> api.as(CLIENT).get("/booking/coach/" + id(COACH))),
        call(coach, 404, () -> api.as(ADMIN).get("/booking/coach/" + UNKNOWN)),
        call(slots, 200, () -> api.anybody().get("/booking/coach/" + id(COACH) + week)),
        call(slots, 400, () -> api.anybody().get("/booking/coach/" + id(COACH) + "/availability")),
        call(slots, 404, () -> api.anybody().get("/booking/coach/" + UNKNOWN + week)));
  }

  static Stream<DocumentedCall> updating() {
    return UpdateCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked);
  }

  static Stream<DocumentedCall> calendars() {
    return Stream.concat(
        new CalendarCalls(api, CLIENT, STRANGER, OpenApiAnswersTest::booked).all(),
        FeedCalls.of(api, CLIENT, STRANGER, OpenApiAnswersTest::booked));
  }

  static Stream<DocumentedCall> people() {
    var get = "GET /users/{id}";
    var put = "PUT /users/{id}";
    var user = "/users/" + id(CLIENT);
    var name = "{\"name\": \"John Doe\"}";
    return Stream.of(
        call("GET /me", 200, () -> api.as(CLIENT).get("/me")),
        call("GET /coaches", 200, () -> api.as(CLIENT).get("/coaches")),
        call("GET /coaches", 400, () -> api.as(CLIENT).get("/coaches?skip=-1")),
        call(get, 200, () -> api.as(ADMIN).get(user)),
        call(get, 400, () -> api.as(ADMIN).get("/users/" + NO_ID)),
        call(get, 403, () -> api.as(STRANGER).get(user)),
        call(get, 404, () -> api.as(ADMIN).get("/users/" + UNKNOWN)),
        call(put, 200, () -> api.as(CLIENT).put(user, name)),
        call(
            put,
            201,
            () -> api.as(ADMIN).put("/users/" + UUID.randomUUID(), "{\"role\": \"coach\"}")),
        call(put, 400, () -> api.as(ADMIN).put("/users/" + UNKNOWN, name)),
        call(put, 403, () -> api.as(STRANGER).put(user, name)),
        call(put, 413, () -> api.as(CLIENT).put(user, LARGE)),
        call(put, 415, () -> csv(CLIENT).put(user, name)));
  }

  static Stream<DocumentedCall> operations() {
    Supplier<Caller> knowing = () -> api.anybody().with("If-None-Match", "*");
    return Stream.of(
        call("GET /health/live", 200, () -> api.anybody().get("/health/live")),
        call("GET /health/ready", 200, () -> api.anybody().get("/health/ready")),
        call("GET /health/ready", 503, OpenApiAnswersTest::notReady),
        call("GET /metrics", 200, () -> api.anybody().get("/metrics")),
        call("GET /docs", 200, () -> api.anybody().get("/docs")),
        call("GET /docs", 304, () -> knowing.get().get("/docs")),
        call("GET /openapi.json", 200, () -> api.anybody().get("/openapi.json")),
        call("GET /openapi.json", 304, () -> knowing.get().get("/openapi.json")));
  }

  static Stream<DocumentedCall> anonymous() {
    return DOCUMENT.operations().stream()
        .filter(operation -> !operation.node().has("security"))
        .map(operation ->
            call(
                operation.toString(),
                401,
                () ->
                    api.anybody()
                        .send(
                            operation.method(),
                            operation.path().replaceAll("\\{\\w+}", UNKNOWN),
                            "{}")));
  }

  private static Reply notReady() {
    api.ready.set(false);
    try {
      return api.anybody().get("/health/ready");
    } finally {
      api.ready.set(true);
    }
  }

  private static Caller csv(Actor actor) {
    return api.as(actor).with("Content-Type", "text/csv");
  }

  private static Caller stale(Actor actor) {
    return api.as(actor).with("If-Match", "\"7\"");
  }

  private static Caller keyed(String key) {
    return api.as(CLIENT).with("Idempotency-Key", key);
  }

  private static String status(String booking) {
    return "/booking/" + booking + "/status";
  }

  private static UUID id(Actor actor) {
    return actor.id().value();
  }

  private static String wish() {
    return RunningApi.bookingJson(COACH, free());
  }

  private static String booked() {
    return api.book(CLIENT, COACH, free());
  }

  private static String confirmed() {
    var booking = booked();
    api.as(COACH).patch(status(booking), CONFIRMED);
    return booking;
  }

  /** A start at which nobody has booked yet. */
  private static String free() {
    var hours = Duration.ofHours(HOURS.incrementAndGet());
    return Fixtures.NOW.plus(hours).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
