package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with an Idempotency-Key take effect once, however often they are sent. */
class IdempotencyTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";
  private static final String NOON = "2025-11-15T12:00:00Z";
  private static final String CONFIRM = "{\"status\": \"confirmed\"}";
  private static final String COMPLETE = "{\"status\": \"completed\"}";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String key = UUID.randomUUID().toString();

  private static Caller with(String key, Actor actor) {
    return api.as(actor).with("Idempotency-Key", key);
  }

  private Reply book(String start) {
    return with(key, client).post("/booking", bookingJson(coach, start));
  }

  private int bookings() {
    return api.as(client)
        .get("/booking/client/" + client.id().value())
        .json()
        .path("total")
        .asInt();
  }

  private static void assertSame(Reply again, Reply first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    for (var header : List.of("ETag", "Location", "Content-Type", "Cache-Control")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
    }
  }

  @Test
  void creating_again_gives_the_same_answer_and_no_second_booking() {
    var first = book(TEN).has(201);

    assertSame(book(TEN), first);
    assertSame(book(TEN), first);
    assertThat(first.header("ETag")).isPresent();
    assertThat(first.header("Location")).isPresent();
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void creating_again_after_it_was_cancelled_creates_nothing() {
    var first = book(TEN).has(201);
    api.as(client).delete("/booking/" + first.text("id")).has(204);

    assertSame(book(TEN), first);
    assertThat(bookings()).isEqualTo(1);
    api.as(api.aClient()).post("/booking", bookingJson(coach, TEN)).has(201);
  }

  @Test
  void another_body_under_the_key_is_422() {
    book(TEN).has(201);

    book(NOON).isProblem(422, "This Idempotency-Key belongs to another request");
    with(key, client).post("/booking", bookingJson(coach, TEN) + " ").isProblem(422);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void another_call_under_the_key_is_422() {
    var id = book(TEN).text("id");
    var status = "/booking/" + id + "/status";

    with(key, client).patch(status, CONFIRM).isProblem(422);
    with(key, client).delete("/booking/" + id).isProblem(422);
    with(key, client).delete("/booking/" + UUID.randomUUID()).isProblem(422);
    assertThat(api.as(client).get("/booking/" + id).text("status")).isEqualTo("pending");
  }

  @Test
  void the_key_of_another_user_is_another_key() {
    var other = api.aClient();
    var first = book(TEN).has(201);

    var taken = with(key, other).post("/booking", bookingJson(coach, TEN));
    var booked = with(key, other).post("/booking", bookingJson(coach, NOON));

    taken.isProblem(400, "Time slot is not available");
    assertThat(booked.has(201).text("id")).isNotEqualTo(first.text("id"));
    assertThat(booked.text("client_id")).isEqualTo(other.id().value().toString());
  }

  @Test
  void confirming_again_gives_the_same_answer_though_it_is_no_longer_possible() {
    var status = "/booking/" + book(TEN).text("id") + "/status";
    var confirming = with("confirming", client).with("If-Match", "\"0\"");
    var first = confirming.patch(status, CONFIRM).has(200);
    api.as(coach).patch(status, COMPLETE).has(200);

    assertSame(confirming.patch(status, CONFIRM), first);
    assertThat(first.text("status")).isEqualTo("confirmed");
    assertThat(first.header("ETag")).hasValue("\"1\"");
    with("confirming", client).patch(status, COMPLETE).isProblem(422);
  }

  @Test
  void cancelling_again_gives_the_same_answer_though_it_is_cancelled() {
    var path = "/booking/" + book(TEN).text("id");
    var cancelling = with("cancelling", client).with("If-Match", "\"0\"");
    var first = cancelling.delete(path).has(204);

    assertSame(cancelling.delete(path), first);
    api.as(client).delete(path).isProblem(400);
    with("another", client).delete(path).isProblem(400);
    assertThat(api.as(client).get(path + "/history").json().path("events").size()).isEqualTo(2);
  }

  @Test
  void refusals_are_not_kept() {
    var other = api.aClient();
    var obstacle = api.book(other, coach, TEN);
    book(TEN).isProblem(400, "Time slot is not available");
    api.as(other).delete("/booking/" + obstacle).has(204);

    book(TEN).has(201);
  }

  @Test
  void what_is_malformed_uses_no_key_up() {
    with(key, client).post("/booking", "{").isProblem(400);
    with(key, client).post("/booking", "{}").isProblem(400);
    with(key, client).with("Content-Type", "text/plain").post("/booking", "{}").isProblem(415);

    book(TEN).has(201);
  }

  @Test
  void requests_that_change_nothing_have_no_use_for_keys() {
    var path = "/booking/" + book(TEN).text("id");

    with(key, client).get(path).has(200);
    with(key, client).get("/me").has(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "!~", "\"quoted\"", "a,b;c=d", "../../etc/passwd"})
  void any_visible_ascii_characters_make_a_key(String visible) {
    var caller = with(visible, client);
    var first = caller.post("/booking", bookingJson(coach, TEN)).has(201);

    assertSame(caller.post("/booking", bookingJson(coach, TEN)), first);
  }

  @Test
  void a_key_has_at_most_255_characters() {
    var json = bookingJson(coach, TEN);

    assertThat(with("k".repeat(256), client).post("/booking", json).isProblem(400).wrongFields())
        .containsExactly("Idempotency-Key");
    with("k".repeat(255), client).post("/booking", json).has(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb", "\u00e9", "\u007f", "k\u00ff"})
  void other_keys_are_refused(String wrong) throws IOException {
    var json = bookingJson(coach, TEN);
    try (var connection = new RawConnection(api)) {
      var heard =
          connection
              .say(
                  """
                  POST /booking HTTP/1.1
                  Host: x
                  Connection: close
                  Authorization: Bearer %s
                  Idempotency-Key: %s
                  Content-Length: %d

                  %s\
                  """
                      .replace("\n", "\r\n")
                      .formatted(Tokens.of(client), wrong, json.length(), json))
              .hear();

      assertThat(heard).startsWith("HTTP/1.1 400 ").contains("\"type\":\"/problems/");
      assertThat(bookings()).isZero();
    }
  }

  @Test
  void of_50_requests_at_once_one_takes_effect() throws Exception {
    List<Reply> replies;
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> requests = Collections.nCopies(50, () -> book(TEN));
      replies = crowd.invokeAll(requests).stream().map(Future::resultNow).toList();
    }

    var created = replies.stream().filter(reply -> reply.status() == 201).toList();
    assertThat(created).isNotEmpty().allSatisfy(reply -> assertSame(reply, created.getFirst()));
    assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void after_24_hours_a_key_is_new_again() {
    var later = RunningApi.start();
    try {
      var somebody = later.aClient();
      var caller = later.anybody().with("Authorization", "Bearer " + lasting(somebody));
      var keyed = caller.with("Idempotency-Key", key);
      var busy = later.aCoach();
      var first = keyed.post("/booking", bookingJson(busy, TEN)).has(201);

      later.clock.advance(Duration.ofHours(24).minusSeconds(1));
      assertSame(keyed.post("/booking", bookingJson(busy, TEN)), first);
      keyed.post("/booking", bookingJson(busy, NOON)).isProblem(422);

      later.clock.advance(Duration.ofSeconds(1));
      keyed.post("/booking", bookingJson(busy, NOON)).has(201);
    } finally {
      later.stop();
    }
  }

  private static String lasting(Actor actor) {
    var end = Date.from(Fixtures.NOW.plus(Duration.ofDays(2)));
    return Tokens.hs256(Tokens.claims(actor).expirationTime(end).build());
  }
}
