package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.Map;

/** Errors as Google words them. */
final class GoogleErrors {

  private static final Map<Integer, String> STATUS =
      Map.of(
          400, "INVALID_ARGUMENT",
          401, "UNAUTHENTICATED",
          403, "PERMISSION_DENIED",
          404, "NOT_FOUND",
          409, "ALREADY_EXISTS",
          410, "GONE",
          412, "FAILED_PRECONDITION");

  private GoogleErrors() {}

  static Answer answer(int code, String reason, String message) {
    var body = Json.object();
    var error = body.putObject("error").put("code", code).put("message", message);
    error
        .putArray("errors")
        .addObject()
        .put("domain", "global")
        .put("reason", reason)
        .put("message", message);
    error.put("status", STATUS.getOrDefault(code, "UNKNOWN"));
    return Answer.json(code, body);
  }

  static Refusal invalid(String message) {
    return refusal(400, "invalid", message);
  }

  static Refusal required(String message) {
    return refusal(400, "required", message);
  }

  static Refusal notFound() {
    return refusal(404, "notFound", "Not Found");
  }

  static Refusal duplicate() {
    return refusal(409, "duplicate", "The requested identifier already exists.");
  }

  static Refusal deleted() {
    return refusal(410, "deleted", "Resource has been deleted");
  }

  static Refusal fullSyncRequired() {
    return refusal(
        410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
  }

  static Refusal conditionNotMet() {
    return refusal(412, "conditionNotMet", "Precondition Failed");
  }

  static Refusal insufficientPermissions() {
    return refusal(
        403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }

  private static Refusal refusal(int code, String reason, String message) {
    return new Refusal(answer(code, reason, message));
  }
}
