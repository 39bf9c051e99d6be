package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.ORIGIN;
import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the configured origins may call the API; those of others may not. */
class CorsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private static Reply preflight(String origin, String method, String headers) {
    return api.anybody()
        .with("Origin", origin)
        .with("Access-Control-Request-Method", method)
        .with("Access-Control-Request-Headers", headers)
        .send("OPTIONS", "/booking", BodyPublishers.noBody());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void a_page_of_an_allowed_origin_may_call_with_every_method(String method) {
    var answer = preflight(ORIGIN, method, "authorization,content-type");

    assertThat(answer.status()).isBetween(200, 204);
    assertThat(answer.header(ALLOWED)).hasValue(ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains(method);
    assertThat(answer.header("Access-Control-Max-Age")).hasValue("3600");
    assertThat(answer.header("X-Request-Id")).isPresent();
  }

  @Test
  void it_may_send_every_header_the_api_knows() {
    var answer = preflight(ORIGIN, "PATCH", "authorization, idempotency-key, if-match");

    assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-Request-Id")
        .contains("If-None-Match", "If-Range", "Range");
  }

  @Test
  void it_may_read_every_header_the_api_gives() {
    var answer =
        api.as(api.aClient())
            .with("Origin", ORIGIN)
            .post("/booking", bookingJson(api.aCoach(), "2025-11-15T14:00:00Z"))
            .has(201);

    assertThat(answer.header(ALLOWED)).hasValue(ORIGIN);
    assertThat(answer.header("Vary").orElseThrow()).contains("Origin");
    assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow())
        .contains("ETag", "Location", "X-Request-Id", "Retry-After")
        .contains("Accept-Ranges", "Content-Disposition", "Content-Range");
  }

  @Test
  void it_may_read_refusals_too() {
    var page = api.anybody().with("Origin", ORIGIN);

    assertThat(page.get("/me").isProblem(401).header(ALLOWED)).hasValue(ORIGIN);
    assertThat(page.get("/nothing").isProblem(404).header(ALLOWED)).hasValue(ORIGIN);
    assertThat(page.post("/me", "{}").isProblem(405).header(ALLOWED)).hasValue(ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com",
        "http://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com.evil.com",
        "https://appXexample.com",
        "https://example.com",
        "https://evil.com/https://app.example.com",
        "null",
        "*",
        "garbage"
      })
  void pages_of_other_origins_may_not(String origin) {
    var asked = preflight(origin, "POST", "authorization");
    var read = api.anybody().with("Origin", origin).get("/health/live").has(200);

    for (var answer : new Reply[] {asked, read}) {
      assertThat(answer.response().headers().map().keySet())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }
  }

  @Test
  void cookies_are_never_asked_for() {
    assertThat(preflight(ORIGIN, "GET", "").header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void callers_that_are_no_pages_notice_nothing() {
    var answer = api.anybody().get("/health/live").has(200);

    assertThat(answer.header(ALLOWED)).isEmpty();
    assertThat(answer.header("Access-Control-Expose-Headers")).isEmpty();
    api.anybody().send("OPTIONS", "/booking", BodyPublishers.noBody()).isProblem(405);
  }
}
