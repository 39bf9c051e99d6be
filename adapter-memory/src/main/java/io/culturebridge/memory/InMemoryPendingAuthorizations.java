package io.culturebridge.memory;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.PendingAuthorization;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link PendingAuthorizations} in memory. */
public final class InMemoryPendingAuthorizations implements PendingAuthorizations {

  private final Map<String, PendingAuthorization> byState = new HashMap<>();

  @Override
  public synchronized void keep(String state, PendingAuthorization pending, Instant now) {
    byState.values().removeIf(other -> !now.isBefore(other.expiresAt()));
    byState.put(state, pending);
  }

  @Override
  public synchronized Optional<PendingAuthorization> take(
      String state, CalendarAccount account, String redirectUri, Instant now) {
    var taken =
        Optional.ofNullable(byState.get(state))
            .filter(pending -> pending.account().equals(account))
            .filter(pending -> pending.redirectUri().equals(redirectUri))
            .filter(pending -> now.isBefore(pending.expiresAt()));
    taken.ifPresent(pending -> byState.remove(state));
    return taken;
  }
}
