package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Errors as Graph words them. */
final class GraphErrors {

  private final InstantSource clock;

  GraphErrors(InstantSource clock) {
    this.clock = clock;
  }

  Answer answer(int status, String code, String message) {
    var body = Json.object();
    var id = UUID.randomUUID().toString();
    body.putObject("error")
        .put("code", code)
        .put("message", message)
        .putObject("innerError")
        .put("date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""))
        .put("request-id", id)
        .put("client-request-id", id);
    return Answer.json(status, body);
  }

  Refusal badRequest(String message) {
    return refusal(400, "BadRequest", message);
  }

  Refusal invalidBody(String message) {
    return refusal(400, "RequestBodyRead", message);
  }

  Refusal invalidProperty(String message) {
    return refusal(400, "ErrorPropertyValidationFailure", message);
  }

  Refusal accessDenied() {
    return refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }

  Refusal notFound() {
    return refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  Refusal noSuchSegment() {
    return refusal(400, "BadRequest", "Resource not found for the segment.");
  }

  Refusal syncStateNotFound() {
    return refusal(
        410, "syncStateNotFound", "The sync state generation is not found; start again.");
  }

  Refusal conditionNotMet() {
    return refusal(
        412,
        "ErrorIrresolvableConflict",
        "The send or update operation could not be performed because the change key is stale.");
  }

  private Refusal refusal(int status, String code, String message) {
    return new Refusal(answer(status, code, message));
  }
}
