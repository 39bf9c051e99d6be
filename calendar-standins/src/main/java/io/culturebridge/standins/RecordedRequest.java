package io.culturebridge.standins;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request as the provider saw it.
 *
 * @param method the one meant, where POST carried another in X-HTTP-Method-Override
 * @param path decoded
 * @param query decoded; the last of each name
 * @param headers by name, in any case
 * @param body unpacked
 * @param status what was answered; 0 while, or where, there was no answer
 */
public record RecordedRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    int status) {

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The body, where it is JSON. */
  public JsonNode json() {
    return Json.read(body);
  }

  RecordedRequest answered(int answer) {
    return new RecordedRequest(method, path, query, headers, body, answer);
  }

  /** Without anything that could be a secret. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
