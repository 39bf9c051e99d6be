package io.culturebridge.outlook;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer that arrived whole. It may hold tokens.
 *
 * @param json missing where the body is none
 */
record Reply(int status, @Nullable String retryAfter, JsonNode json) {

  static final int NO_CONTENT = 204;

  static Reply of(int status, @Nullable String retryAfter, byte[] body) {
    return new Reply(status, retryAfter, parsed(body));
  }

  boolean succeeded() {
    return status / 100 == 2;
  }

  /** As the API names what is wrong; empty when it does not. */
  String errorCode() {
    return json.path("error").path("code").stringValue("");
  }

  /** Tells whether somebody else was faster. */
  boolean conflicts() {
    return status == 409 || status == 412;
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Keeps tokens out of logs. */
  @Override
  public String toString() {
    return "Reply[status=" + status + "]";
  }
}
