package io.culturebridge.http.problem;

import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.http.wire.Json;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * A problem document (RFC 9457).
 *
 * @param slug the last part of {@code type}; stable
 * @param title what kind of problem it is, the same each time
 * @param detail one sentence about this time
 * @param errors the fields of the request that are wrong, when that is the problem
 * @param reasons why a slot cannot be booked, when that is the problem
 */
public record Problem(
    int status,
    String slug,
    String title,
    String detail,
    List<FieldError> errors,
    List<Obstacle> reasons) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    reasons = List.copyOf(reasons);
  }

  public static Problem of(int status, String slug, String title, String detail) {
    return new Problem(status, slug, title, detail, List.of(), List.of());
  }

  public static Problem badRequest(String detail) {
    return of(400, "malformed-request", "Malformed request", detail);
  }

  public static Problem invalid(List<FieldError> errors) {
    var detail =
        errors.stream()
            .map(error -> error.field() + " " + error.message())
            .collect(Collectors.joining("; "));
    return new Problem(400, "invalid-request", "Invalid request", detail, errors, List.of());
  }

  public static Problem notAuthenticated() {
    return of(401, "not-authenticated", "Not authenticated", "Not authenticated");
  }

  public static Problem tooManyRequests(String slug, String detail) {
    return of(429, slug, "Too many requests", detail);
  }

  public static Problem unavailable() {
    return of(
        503,
        "unavailable",
        "Service unavailable",
        "The service cannot answer right now; please try again");
  }

  /** A fault of ours, of which nothing is told but how to find it in the log. */
  public static Problem fault(String requestId) {
    return of(
        500,
        "internal-error",
        "Internal error",
        "A fault on our side; please quote request " + requestId + " when you report it");
  }

  /** The problem, and everything that causes it. */
  Problem because(Collection<Obstacle> reasons) {
    return new Problem(status, slug, title, detail, errors, reasons.stream().sorted().toList());
  }

  /** The problem, and every session of a series that causes it. */
  Problem becauseOf(List<RefusedSession> sessions) {
    return new Problem(
        status, slug, title, detail, sessions.stream().map(FieldError::of).toList(), reasons);
  }

  /** The document, about a request to that path. */
  public byte[] toBytes(String path) {
    return Json.bytes(json -> writeTo(json, path));
  }

  private void writeTo(JsonGenerator json, String path) {
    json.writeStartObject();
    json.writeStringProperty("type", "/problems/" + slug);
    json.writeStringProperty("title", title);
    json.writeNumberProperty("status", status);
    json.writeStringProperty("detail", detail);
    json.writeStringProperty("instance", Instance.of(path));
    if (!errors.isEmpty()) {
      writeErrors(json);
    }
    if (!reasons.isEmpty()) {
      Obstacles.write(json, reasons);
    }
    json.writeEndObject();
  }

  private void writeErrors(JsonGenerator json) {
    json.writeArrayPropertyStart("errors");
    for (var error : errors) {
      json.writeStartObject();
      json.writeStringProperty("field", error.field());
      json.writeStringProperty("message", error.message());
      if (error.session() != null) {
        Obstacles.writeMembers(json, error.session());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
