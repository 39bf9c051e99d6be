package io.culturebridge.domain.calendar;

import java.time.Instant;

/**
 * Somebody on the way to a provider and back. Never printed.
 *
 * @param codeVerifier of RFC 7636 §4.1
 * @param expiresAt UTC, exclusive
 */
public record PendingAuthorization(
    CalendarAccount account, String redirectUri, String codeVerifier, Instant expiresAt) {

  /** Keeps the verifier out of logs. */
  @Override
  public String toString() {
    return "PendingAuthorization[account=" + account + ", expiresAt=" + expiresAt + "]";
  }
}
