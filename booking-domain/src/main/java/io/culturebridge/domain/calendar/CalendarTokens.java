package io.culturebridge.domain.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What opens somebody's calendar (RFC 6749 §1.4, §1.5). Never printed.
 *
 * @param access for calls
 * @param refresh for a new access token; null when the provider gave none
 * @param accessExpiresAt UTC, exclusive: the access token is no longer accepted from then on
 */
public record CalendarTokens(String access, @Nullable String refresh, Instant accessExpiresAt) {

  /** Keeps the tokens out of logs. */
  @Override
  public String toString() {
    return "CalendarTokens[accessExpiresAt=" + accessExpiresAt + "]";
  }
}
