package io.culturebridge.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.server.WebServer;
import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Javalin SERVER =
      new WebServer("127.0.0.1", 0, List.of(), new SimpleMeterRegistry())
          .start(DocsRoutes::register);

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void the_document_is_served_as_it_is() throws Exception {
    try (var in = DocsRoutes.class.getResourceAsStream("/openapi/openapi.json")) {
      assertThat(in).isNotNull();
      assertThat(get("/openapi.json").body()).isEqualTo(in.readAllBytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.json, application/json",
    "/docs, text/html;charset=utf-8",
    "/docs/assets/docs.js, text/javascript;charset=utf-8",
    "/docs/assets/swagger-ui-bundle.js, text/javascript;charset=utf-8",
    "/docs/assets/swagger-ui.css, text/css;charset=utf-8",
    "/docs/assets/favicon-32x32.png, image/png",
  })
  void every_file_is_there_with_its_type(String path, String type) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty();
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringWhitespace(type);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void the_page_loads_nothing_but_files_of_this_server() throws Exception {
    var links = LINK.matcher(text("/docs")).results().map(match -> match.group(1)).toList();

    assertThat(links).hasSizeGreaterThan(3);
    for (var link : links) {
      assertThat(get(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void the_page_allows_itself_no_other_server_and_no_inline_code() throws Exception {
    assertThat(header(get("/docs"), "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'")
        .doesNotContain("unsafe", "http");
    assertThat(text("/docs")).doesNotContain("<style", "onload", "<script>");
  }

  @Test
  void the_page_asks_no_public_validator() throws Exception {
    assertThat(text("/docs/assets/docs.js")).contains("validatorUrl: null");
  }

  @Test
  void a_file_the_browser_has_is_not_sent_again() throws Exception {
    var etag = header(get("/openapi.json"), "ETag");

    var again = get("/openapi.json", "If-None-Match", "W/\"other\", " + etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(etag);
    // a cache takes over what is said of the content it has (RFC 9110 §8.6, RFC 9111 §3.2)
    assertThat(again.headers().map()).doesNotContainKeys("content-length", "content-type");
  }

  @Test
  void an_older_file_is_sent_anew() throws Exception {
    assertThat(get("/openapi.json", "If-None-Match", "\"older\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/assets/",
        "/docs/assets/index.html",
        "/docs/assets/swagger-ui.js",
        "/docs/assets/..%2f..%2fopenapi.json",
        "/docs/assets/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
        "/docs/assets/docs.js/../openapi.json",
        "/docs/assets/docs.js%00.png",
      })
  void nothing_else_can_be_had(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  private static String text(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}
