package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the token endpoint grants (RFC 6749 §5.1).
 *
 * @param scope empty when it is what was asked for
 */
record IssuedTokens(CalendarTokens tokens, String scope) {

  // of which an Authorization header can consist: RFC 6750 §2.1, and then some
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final long USUAL_SECONDS = Duration.ofHours(1).toSeconds();
  private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

  static CalendarAnswer<IssuedTokens> read(JsonNode json, Instant asked) {
    var access = json.path("access_token").stringValue("");
    if (!SENDABLE.matcher(access).matches()) {
      return new Unclear<>("Microsoft's answer holds no access token.");
    }
    var tokens = new CalendarTokens(access, refresh(json), asked.plusSeconds(seconds(json)));
    return new Done<>(new IssuedTokens(tokens, json.path("scope").stringValue("")));
  }

  /** Scopes come by their short names or as addresses of the API, in any case. */
  boolean grants(String wanted) {
    return scope.isBlank()
        || Stream.of(scope.toLowerCase(Locale.ROOT).split("\\s+"))
            .map(granted -> granted.substring(granted.lastIndexOf('/') + 1))
            .anyMatch(wanted.toLowerCase(Locale.ROOT)::equals);
  }

  private static @Nullable String refresh(JsonNode json) {
    var refresh = json.path("refresh_token").stringValue("");
    return refresh.isEmpty() ? null : refresh;
  }

  private static long seconds(JsonNode json) {
    long said = json.path("expires_in").asLong(USUAL_SECONDS);
    return Math.clamp(said, 0, MOST_SECONDS);
  }

  /** Keeps tokens out of logs. */
  @Override
  public String toString() {
    return "IssuedTokens[scope=" + scope + "]";
  }
}
