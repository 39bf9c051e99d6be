package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer and what can be asked about it. */
record Reply(HttpResponse<String> response) {

  static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  JsonNode json() {
    return JSON.readTree(body());
  }

  String text(String member) {
    return json().path(member).asString();
  }

  List<String> members() {
    return List.copyOf(json().propertyNames());
  }

  List<String> wrongFields() {
    return json().path("errors").valueStream().map(e -> e.path("field").asString()).toList();
  }

  /** The codes of what is in the way of a slot. */
  List<String> reasons() {
    return json().path("reasons").valueStream().map(r -> r.path("code").asString()).toList();
  }

  Reply has(int status) {
    assertThat(status()).as(body()).isEqualTo(status);
    return this;
  }

  /** Checks that it is a problem document of that status and sentence. */
  Reply isProblem(int status, String detail) {
    isProblem(status);
    assertThat(text("detail")).isEqualTo(detail);
    return this;
  }

  Reply isProblem(int status) {
    has(status);
    assertThat(header("Content-Type")).hasValue("application/problem+json");
    assertThat(header("X-Request-Id")).isPresent();
    assertThat(json().path("status").asInt()).isEqualTo(status);
    assertThat(text("type")).startsWith("/problems/");
    assertThat(text("title")).isNotBlank();
    assertThat(text("detail")).isNotBlank();
    assertThat(text("instance")).startsWith("/");
    return this;
  }
}
