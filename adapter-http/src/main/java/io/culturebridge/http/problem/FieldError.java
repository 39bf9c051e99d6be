package io.culturebridge.http.problem;

import io.culturebridge.domain.series.RefusedSession;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param message goes on where the field's name stops: "must be a UUID"
 * @param session the one of a series that it is about; null when it is about none
 */
public record FieldError(String field, String message, @Nullable RefusedSession session) {

  public FieldError(String field, String message) {
    this(field, message, null);
  }

  static FieldError of(RefusedSession session) {
    return new FieldError("session_datetime", "is not available", session);
  }
}
