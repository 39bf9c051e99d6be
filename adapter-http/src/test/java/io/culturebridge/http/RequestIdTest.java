package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer has an X-Request-Id: the client's own if it is sane. */
class RequestIdTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String HEADER = "X-Request-Id";
  private static final Pattern FRESH = Pattern.compile("(?im)^X-Request-Id: ([0-9a-f]{16})\r\n");

  private static Reply get(String id) {
    return api.anybody().with(HEADER, id).get("/health/live").has(200);
  }

  private static String hear(String... lines) throws IOException {
    try (var connection = new RawConnection(api)) {
      return connection.say(String.join("\r\n", lines) + "\r\n\r\n").hear();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "4711", "123e4567-e89b-12d3-a456-426614174000", "Az09._-", "x.y_z"})
  void a_sane_id_is_kept(String id) {
    assertThat(get(id).header(HEADER)).hasValue(id);
  }

  @Test
  void an_id_of_64_characters_is_kept_and_a_longer_one_not() {
    assertThat(get("x".repeat(64)).header(HEADER)).hasValue("x".repeat(64));
    assertThat(get("x".repeat(65)).header(HEADER).orElseThrow()).matches("[0-9a-f]{16}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a\tb",
        "<script>",
        "a;b",
        "a,b",
        "\"a\"",
        "a/b",
        "${jndi:x}",
        "%0d%0a",
        "a\u00e9",
        "\u007f",
        "\u001b[31m"
      })
  void another_is_replaced(String id) throws IOException {
    var heard =
        hear("GET /health/live HTTP/1.1", "Host: x", "Connection: close", HEADER + ": " + id);

    assertThat(heard).startsWith("HTTP/1.1 ").containsPattern(FRESH);
  }

  @Test
  void an_id_cannot_smuggle_in_a_header() throws IOException {
    var folded =
        hear("GET /health/live HTTP/1.1", "Host: x", "Connection: close", HEADER + ": a", " b: c");
    var split =
        hear("GET /health/live HTTP/1.1", "Host: x", "Connection: close", HEADER + ": a\rSet: b");

    assertThat(folded).containsPattern(FRESH).doesNotContain("b: c");
    assertThat(split).containsPattern(FRESH).doesNotContain("Set: b");
  }

  @Test
  void ids_made_here_differ() {
    var ids = new HashSet<String>();
    for (int i = 0; i < 50; i++) {
      ids.add(api.anybody().get("/health/live").header(HEADER).orElseThrow());
    }
    assertThat(ids).hasSize(50);
  }

  @Test
  void whatever_the_answer_is_it_has_the_id_of_the_request() {
    var id = "sane-" + UUID.randomUUID();
    var caller = api.as(api.aClient()).with(HEADER, id);
    var anybody = api.anybody().with(HEADER, id);
    var preflight = anybody.with("Origin", ORIGIN).with("Access-Control-Request-Method", "POST");
    var nobody = BodyPublishers.noBody();

    for (var answer :
        new Reply[] {
          caller.get("/me").has(200),
          caller.send("HEAD", "/me", nobody).has(200),
          anybody.get("/openapi.json").has(200),
          anybody.get("/metrics").has(200),
          caller.get("/booking/x").has(400),
          anybody.get("/me").has(401),
          caller.get("/users/" + UUID.randomUUID()).has(403),
          caller.get("/nothing").has(404),
          caller.get("/booking/" + UUID.randomUUID()).has(404),
          caller.delete("/booking").has(405),
          caller.post("/booking", " ".repeat(70_000)).has(413),
          caller.with("Content-Type", "text/plain").post("/booking", "").has(415),
          preflight.send("OPTIONS", "/booking", nobody).has(200)
        }) {
      assertThat(answer.header(HEADER)).as(answer.toString()).hasValue(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET /%zz HTTP/1.1|Host: x",
        "GET /health/live HTTP/1.1",
        "GET /health/live HTTP/3.0|Host: x",
        "POST /booking HTTP/1.1|Host: x|Content-Length: x"
      })
  void so_has_the_answer_to_what_is_no_request(String garbage) throws IOException {
    assertThat(hear(garbage.split("\\|"))).containsPattern(FRESH);
  }

  @Test
  void an_answer_names_its_id_once() throws IOException {
    var heard = hear("GET /nothing HTTP/1.1", "Host: x", "Connection: close", HEADER + ": mine");

    assertThat(heard.split("(?i)x-request-id:")).hasSize(2);
  }
}
