package io.culturebridge.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one word by which Google's programs tell errors apart; compared, never shown. */
final class ErrorWord {

  /** For an answer that is not Google's: a proxy's, say. */
  static final String NONE = "";

  private ErrorWord() {}

  static String in(String body) {
    try {
      var json = GsonFactory.getDefaultInstance().fromString(body, GenericJson.class);
      return json == null ? NONE : word(json.get("error"));
    } catch (IOException | IllegalArgumentException e) {
      return NONE;
    }
  }

  /** A word in OAuth (RFC 6749 §5.2), an object with a list of reasons in the API. */
  private static String word(@Nullable Object error) {
    if (error instanceof String word) {
      return word;
    }
    if (!(error instanceof Map<?, ?> parts)) {
      return NONE;
    }
    if (parts.get("errors") instanceof List<?> errors
        && !errors.isEmpty()
        && errors.getFirst() instanceof Map<?, ?> first
        && first.get("reason") instanceof String reason) {
      return reason;
    }
    return parts.get("status") instanceof String status ? status : "unnamed";
  }
}
