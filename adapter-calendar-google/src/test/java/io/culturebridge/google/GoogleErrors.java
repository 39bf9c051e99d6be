package io.culturebridge.google;

import java.util.Map;

/** Errors as Google words them. */
final class GoogleErrors {

  static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private GoogleErrors() {}

  static String body(int code, String reason) {
    return """
    {"error": {"code": %d, "message": "Because", "errors":
      [{"domain": "usageLimits", "reason": "%s", "message": "Because"}]}}
    """
        .formatted(code, reason);
  }
}
