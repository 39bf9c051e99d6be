package io.culturebridge.domain.calendar;

import java.time.Instant;
import java.util.Optional;

/** Port: who is on the way to a provider and back, by the state that comes back with them. */
public interface PendingAuthorizations {

  /** Keeps it until it expires. Forgets those that have expired. */
  void keep(String state, PendingAuthorization pending, Instant now);

  /**
   * Gives back, once, what was kept under the state for this account and redirect URI; none when
   * there is no such thing or it has expired. Asking for another account's leaves it there.
   */
  Optional<PendingAuthorization> take(
      String state, CalendarAccount account, String redirectUri, Instant now);
}
