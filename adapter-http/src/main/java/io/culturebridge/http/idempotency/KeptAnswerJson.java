package io.culturebridge.http.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An answer as text to keep, and back, byte for byte. */
final class KeptAnswerJson {

  private KeptAnswerJson() {}

  static String write(Answer answer) {
    return new String(Json.bytes(json -> write(json, answer)), UTF_8);
  }

  private static void write(JsonGenerator json, Answer answer) {
    json.writeStartObject();
    json.writeStringProperty("status", Integer.toString(answer.status()));
    member(json, "json", answer.json());
    member(json, "etag", answer.etag());
    member(json, "location", answer.location());
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  static Answer read(String text) {
    var members = members(text);
    return Answer.again(
        Integer.parseInt(Objects.requireNonNull(members.get("status"))),
        members.get("json"),
        members.get("etag"),
        members.get("location"));
  }

  private static Map<String, String> members(String text) {
    var members = new HashMap<String, String>();
    try (JsonParser json = Json.parser(text)) {
      json.nextToken();
      String name;
      while ((name = json.nextName()) != null) {
        members.put(name, json.nextStringValue());
      }
    }
    return members;
  }
}
