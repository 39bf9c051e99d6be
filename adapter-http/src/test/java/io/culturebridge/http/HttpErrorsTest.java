package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the HTTP itself is answered as problem documents too. */
class HttpErrorsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String HEAD = "GET /health/live HTTP/1.1\r\nHost: x\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/bookings", "/booking/a/b/c"})
  void an_unknown_route_is_not_found(String path) {
    api.as(api.aClient()).get(path).isProblem(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /booking, POST",
    "PUT, /booking/x/status, PATCH",
    "POST, /me, GET",
    "TRACE, /booking, POST",
    "INVENTED, /coaches, GET"
  })
  void another_method_is_not_allowed(String method, String path, String allowed) {
    var refused = api.as(api.aClient()).send(method, path, BodyPublishers.noBody());

    refused.isProblem(405);
    assertThat(refused.header("Allow").orElseThrow()).contains(allowed);
  }

  @Test
  void no_header_gives_a_request_another_method() {
    var caller = api.as(api.aClient());

    caller.with("X-HTTP-Method-Override", "GET").delete("/me").isProblem(405);
    caller.with("X-HTTP-Method-Override", "DELETE").get("/me").has(200);
  }

  @Test
  void head_answers_as_get_does_without_the_body() {
    var head = api.anybody().send("HEAD", "/health/live", BodyPublishers.noBody()).has(200);

    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Type")).hasValue("application/json");
    assertThat(head.header("Content-Length"))
        .isEqualTo(api.anybody().get("/health/live").header("Content-Length"));
    assertThat(api.anybody().send("HEAD", "/me", BodyPublishers.noBody()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE||",
        "GET||",
        "\0\1\2\3||",
        "GET / HTTP/9.9|Host: x||",
        "GET / HTTP/1.1||",
        "GET / HTTP/1.1|Host: x|Host: y||",
        "GET / HTTP/1.1|Host: x|no colon||",
        "GET / HTTP/1.1|Host: x|bad name: y||",
        "GET /%zz HTTP/1.1|Host: x||",
        "GET /%00 HTTP/1.1|Host: x|Connection: close||",
        "GET /booking/%c0%af HTTP/1.1|Host: x|Connection: close||",
        "GET /booking/..%2f..%2fme HTTP/1.1|Host: x|Connection: close||",
        "GET /booking/%2e%2e/me HTTP/1.1|Host: x|Connection: close||",
        "GET /../../etc/passwd HTTP/1.1|Host: x|Connection: close||",
        "POST /booking HTTP/1.1|Host: x|Content-Length: -1||",
        "POST /booking HTTP/1.1|Host: x|Content-Length: a||",
        "POST /booking HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 2||",
        "POST /booking HTTP/1.1|Host: x|Transfer-Encoding: gzip||",
        "POST /booking HTTP/1.1|"
            + "Host: x|"
            + "Content-Length: 1|"
            + "Transfer-Encoding: chunked||"
            + "x"
      })
  void garbage_is_a_client_error(String garbage) throws IOException {
    try (var connection = new RawConnection(api)) {
      var heard = connection.say(garbage.replace("|", "\r\n")).hear();

      assertThat(heard).matches("(?s)HTTP/1.1 (400|401|404|405|501|505) .*");
      assertIsProblem(heard);
    }
  }

  @Test
  void too_large_headers_are_431() throws IOException {
    try (var connection = new RawConnection(api)) {
      var heard = connection.say(HEAD + "X-Large: " + "x".repeat(20_000) + "\r\n\r\n").hear();

      assertThat(heard).startsWith("HTTP/1.1 431 ");
      assertIsProblem(heard);
    }
  }

  @Test
  void a_too_long_address_is_414() throws IOException {
    try (var connection = new RawConnection(api)) {
      var heard =
          connection.say("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").hear();

      assertThat(heard).startsWith("HTTP/1.1 414 ");
      assertIsProblem(heard);
    }
  }

  private static void assertIsProblem(String heard) {
    assertThat(heard)
        .contains("Content-Type: application/problem+json\r\n")
        .containsIgnoringCase("X-Request-Id: ")
        .contains("\"type\":\"/problems/", "\"detail\":\"", "\"instance\":\"/")
        .doesNotContainIgnoringCase("jetty", "javalin", "java.", "exception", "\nServer:");
  }

  @Test
  void no_answer_names_the_server() {
    assertThat(api.anybody().get("/health/live").header("Server")).isEmpty();
    assertThat(api.anybody().get("/health/live").header("X-Powered-By")).isEmpty();
  }

  @Test
  void answers_are_not_sniffed_and_those_to_somebody_known_not_stored() {
    var reply = api.as(api.aClient()).get("/me").has(200);

    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
  }
}
