package io.culturebridge.google;

import com.google.api.client.json.GenericJson;
import io.culturebridge.domain.calendar.CalendarTokens;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gives (RFC 6749 §5.1). Never printed.
 *
 * @param seconds the access token is good for
 * @param scope null when it is the one asked for
 */
record TokenAnswer(String access, @Nullable String refresh, int seconds, @Nullable String scope) {

  private static final int DAY = 24 * 60 * 60;

  static TokenAnswer of(GenericJson json) throws IOException {
    if (json.get("access_token") instanceof String access
        && json.get("expires_in") instanceof Number seconds) {
      var lifetime = Math.clamp(seconds.longValue(), 0, DAY);
      return new TokenAnswer(access, text(json, "refresh_token"), lifetime, text(json, "scope"));
    }
    throw new IOException("no token in the answer");
  }

  boolean grants(String wanted) {
    return scope == null || Arrays.asList(scope.split(" ")).contains(wanted);
  }

  /**
   * @param known kept where no new one is given
   */
  CalendarTokens tokens(@Nullable String known, Instant now) {
    return new CalendarTokens(access, refresh == null ? known : refresh, now.plusSeconds(seconds));
  }

  @Override
  public String toString() {
    return "TokenAnswer[seconds=" + seconds + "]";
  }

  private static @Nullable String text(GenericJson json, String name) {
    return json.get(name) instanceof String text ? text : null;
  }
}
