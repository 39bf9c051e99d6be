package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.docs.OpenApiDocument;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * A call and the answer the document declares for it.
 *
 * @param operation such as {@code GET /me}
 */
record DocumentedCall(String operation, int status, Supplier<Reply> call) {

  static DocumentedCall call(String operation, int status, Supplier<Reply> call) {
    return new DocumentedCall(operation, status, call);
  }

  /** What the second of two calls with one key is answered. */
  static Supplier<Reply> again(Supplier<Reply> call) {
    return () -> {
      var ignored = call.get();
      return call.get();
    };
  }

  /** Makes the call, and holds the answer against the document. */
  void check(OpenApiDocument document) {
    var reply = call.get().has(status);
    var declared = declared(document);
    checkHeaders(document, declared, reply);
    var content = declared.path("content");
    if (content.isMissingNode()) {
      assertThat(reply.body()).isEmpty();
    } else {
      checkBody(document, content, reply);
    }
  }

  private JsonNode declared(OpenApiDocument document) {
    var operation =
        document.operations().stream()
            .filter(candidate -> candidate.toString().equals(this.operation))
            .findAny()
            .orElseThrow();
    var answer = operation.node().get("responses").path(Integer.toString(status));
    assertThat(answer.isObject()).as("%s declares %d", this.operation, status).isTrue();
    return document.resolve(answer);
  }

  private static void checkHeaders(OpenApiDocument document, JsonNode declared, Reply reply) {
    declared
        .path("headers")
        .properties()
        .forEach(header -> {
          var schema = document.resolve(header.getValue()).get("schema");
          var value = reply.header(header.getKey()).orElse("");
          assertThat(document.objection(schema, value(schema, value)))
              .as("%s: %s", header.getKey(), value)
              .isEmpty();
        });
  }

  private static JsonNode value(JsonNode schema, String text) {
    return schema.path("type").asString().equals("integer")
        ? IntNode.valueOf(Integer.parseInt(text))
        : StringNode.valueOf(text);
  }

  private static void checkBody(OpenApiDocument document, JsonNode content, Reply reply) {
    var type = reply.header("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(content.has(type)).as("content type %s", type).isTrue();
    var body = type.endsWith("json") ? reply.json() : StringNode.valueOf(reply.body());
    assertThat(document.objection(content.get(type).get("schema"), body))
        .as(reply.body())
        .isEmpty();
    if (type.equals("application/problem+json")) {
      checkExamples(document, content.get(type).get("examples"), reply);
    }
  }

  /** Some example is of this kind; a refusal with fixed words is shown in just these words. */
  private static void checkExamples(OpenApiDocument document, JsonNode examples, Reply reply) {
    assertThat(examples.valueStream().map(e -> words(document.resolve(e).get("value"))))
        .contains(words(reply.json()));
  }

  private static String words(JsonNode problem) {
    var kind = problem.path("type").asString() + ' ' + problem.path("title").asString();
    return problem.path("status").asInt() == 400
        ? kind
        : kind + ' ' + problem.path("detail").asString().replaceAll("[0-9]", "0");
  }

  @Override
  public String toString() {
    return operation + " " + status;
  }
}
