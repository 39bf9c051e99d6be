package io.culturebridge.domain.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody on the way to a provider and back. Never printed.
 *
 * @param codeVerifier of RFC 7636 §4.1
 * @param expiresAt UTC, exclusive, milliseconds; what is finer is cut
 */
public record PendingAuthorization(
    CalendarAccount account, String redirectUri, String codeVerifier, Instant expiresAt) {

  public PendingAuthorization {
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Keeps the verifier out of logs. */
  @Override
  public String toString() {
    return "PendingAuthorization[account=" + account + ", expiresAt=" + expiresAt + "]";
  }
}
