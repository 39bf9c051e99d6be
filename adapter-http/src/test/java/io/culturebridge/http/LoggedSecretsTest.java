package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That nothing personal and nothing secret reaches a log line, a refusal or a metric. */
class LoggedSecretsTest {

  private static final String CANARY = "canary";

  @RegisterExtension final CapturedLog log = new CapturedLog();

  private final List<Reply> replies = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>(List.of(Tokens.SECRET, CANARY, "Bearer "));

  @Test
  void a_series_of_calls_logs_no_secret() throws IOException {
    var api = RunningApi.start();
    try {
      makeGoodCalls(api);
      makeBadCalls(api);
      makeUnreadableCalls(api);
      assertThat(api.anybody().get("/metrics").has(200).body()).doesNotContainIgnoringCase(CANARY);
    } finally {
      api.stop();
    }

    assertNothingLeaked();
    assertThat(log.lines()).anyMatch(line -> line.startsWith("POST /booking"));
  }

  @Test
  void storage_that_cannot_be_used_logs_no_secret() {
    failWith(() -> new UnavailableException("the database is away", null));

    assertNothingLeaked();
    assertThat(log.levels()).contains(Level.WARN);
  }

  @Test
  void a_fault_of_ours_logs_no_secret_but_where_it_happened() {
    failWith(() -> new IllegalStateException("a bug"));

    assertNothingLeaked();
    assertThat(log.levels()).contains(Level.ERROR);
    assertThat(log.lines()).anyMatch(line -> line.contains("a bug"));
  }

  @Test
  void keys_that_cannot_be_had_log_no_secret() {
    var keys = KeyServer.start();
    keys.close();
    var api = RunningApi.start(new TokenSettings(null, keys.url(), null, null));
    try {
      keep(bearer(api, SigningKey.ec(CANARY).token(somebody(api, Role.COACH))).has(503));
    } finally {
      api.stop();
    }

    assertNothingLeaked();
    assertThat(log.levels()).contains(Level.WARN);
  }

  @Test
  void settings_printed_show_no_secret() {
    var tokens = new TokenSettings(Tokens.SECRET, null, "issuer", "audience");
    var settings = new HttpSettings("127.0.0.1", 0, RunningApi.PUBLIC_URL, tokens, List.of(), 0);

    assertThat(settings.toString()).contains("issuer").doesNotContain(Tokens.SECRET);
  }

  private void failWith(Supplier<RuntimeException> failure) {
    var api = RunningApi.start(storage -> new BrokenStorage(failure));
    try {
      makeGoodCalls(api);
    } finally {
      api.stop();
    }
  }

  private void makeGoodCalls(RunningApi api) {
    var client = somebody(api, Role.CLIENT);
    var coach = somebody(api, Role.COACH);
    var caller = api.as(client).with("Idempotency-Key", "canary-key");
    var created = keep(caller.post("/booking", wish(coach, "2025-12-01T10:00:00Z")));
    var id = created.status() == 201 ? created.text("id") : UUID.randomUUID().toString();
    var self = "/users/" + client.id().value();

    keep(api.as(coach).get("/booking/" + id));
    keep(api.as(coach).get("/booking/" + id + "/history"));
    keep(api.as(coach).patch("/booking/" + id + "/status", "{\"status\": \"confirmed\"}"));
    keep(api.as(client).get("/booking/client/" + client.id().value()));
    keep(api.as(coach).get("/booking/coach/" + coach.id().value()));
    keep(api.as(client).delete("/booking/" + id));
    keep(api.as(client).get("/me"));
    keep(api.as(client).put(self, "{\"name\": \"Canary Renamed\"}"));
    keep(api.as(api.anAdmin()).put(self, "{\"email\": \"canary.new@example.com\"}"));
  }

  private void makeBadCalls(RunningApi api) {
    var client = somebody(api, Role.CLIENT);
    var coach = somebody(api, Role.COACH);
    var caller = api.as(client);
    var id = keep(caller.post("/booking", wish(coach, "2025-12-01T10:00:00Z"))).text("id");
    var self = "/users/" + client.id().value();
    var stranger = api.as(somebody(api, Role.CLIENT));

    keep(stranger.post("/booking", wish(coach, "2025-12-01T10:30:00Z")).has(400));
    keep(stranger.get("/booking/" + id).has(403));
    keep(stranger.delete("/booking/" + id).has(403));
    keep(caller.post("/booking", "{\"notes\": \"canary-notes\"").has(400));
    keep(caller.post("/booking", "{\"coach_id\": \"canary\", \"notes\": [\"canary\"]}").has(400));
    keep(caller.post("/booking", "{\"notes\": \"" + CANARY.repeat(500) + "\"}").has(400));
    keep(caller.post("/booking", "{\"notes\": \"" + CANARY.repeat(20_000) + "\"}").has(413));
    keep(caller.with("Content-Type", "text/canary").post("/booking", "canary").has(415));
    keep(caller.with("Idempotency-Key", "canary key\u00e9").delete("/booking/" + id).has(400));
    keep(caller.with("If-Match", "canary").delete("/booking/" + id).has(400));
    keep(caller.patch("/booking/" + id + "/status", "{\"status\": \"canary\"}").has(400));
    keep(caller.put(self, "{\"email\": \"canary at example.com\"}").has(400));
    keep(caller.put(self, "{\"name\": \"canary\\u0000\", \"timezone\": \"canary\"}").has(400));
    keep(caller.get("/coaches?skip=canary&access_token=canary").has(400));
    // the path is in the answer, as the instance of the problem
    caller.get("/booking/canary-in-the-path").has(400);
    caller.get("/canary-in-the-path?canary").has(404);
    caller.send("PURGE", "/booking/" + id, "canary");
  }

  private void makeUnreadableCalls(RunningApi api) throws IOException {
    var someone = somebody(api, Role.CLIENT);
    var good = Tokens.of(someone);
    var token = ForgedToken.of(someone).with("email", "canary@example.com");

    keep(bearer(api, token.with("exp", 0).signed()).has(401));
    keep(bearer(api, token.signedAround("{\"canary\"")).has(401));
    keep(bearer(api, "canary.canary.canary").has(401));
    keep(api.anybody().with("Authorization", "Basic canary").get("/me").has(401));
    say(api, "GET /me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + good + "\u0000\r\n\r\n");
    say(api, "GET /me HTTP/1.1\r\nAuthorization: Bearer " + good + "\r\n\r\n");
    say(api, "GET /me HTTP/1.1\r\nHost: x\r\nAuthorization Bearer " + good + "\r\n\r\n");
    say(api, "GET /me?" + good + "%zz HTTP/9.9\r\nAuthorization: Bearer canary\r\n\r\n");
    say(api, "GET /me HTTP/1.1\r\nHost: x\r\nCookie: " + CANARY.repeat(5_000) + "\r\n\r\n");
  }

  private static void say(RunningApi api, String request) throws IOException {
    try (var connection = new RawConnection(api)) {
      assertThat(connection.say(request).hear()).startsWith("HTTP/1.1 ");
    }
  }

  private static String wish(Actor coach, String start) {
    return """
    {"coach_id": "%s", "session_datetime": "%s", "notes": "canary-notes"}
    """
        .formatted(coach.id().value(), start);
  }

  private Reply bearer(RunningApi api, String token) {
    secrets.add(token);
    return api.anybody().with("Authorization", "Bearer " + token).get("/me");
  }

  private Actor somebody(RunningApi api, Role role) {
    var actor = api.someone(role, "Canary " + role);
    secrets.add(Tokens.of(actor));
    return actor;
  }

  private Reply keep(Reply reply) {
    replies.add(reply);
    return reply;
  }

  private void assertNothingLeaked() {
    assertThat(log.lines()).isNotEmpty().allSatisfy(this::assertTellsNothing);
    replies.stream()
        .filter(reply -> reply.status() >= 400)
        .map(Reply::body)
        .forEach(this::assertTellsNothing);
  }

  private void assertTellsNothing(String text) {
    for (var secret : secrets) {
      assertThat(text).doesNotContainIgnoringCase(secret);
    }
  }
}
