package io.culturebridge.domain.analytics;

import io.culturebridge.domain.people.Role;
import java.time.Duration;

/**
 * How many cancelled sessions were cancelled less than {@link #NOTICE} before they would have
 * started, or after that, by who did it.
 *
 * @param system by the service itself, such as those that nobody confirmed in time
 */
public record LateCancellations(long client, long coach, long admin, long system) {

  /** Who cancels with this much notice, to the millisecond, is not late. */
  public static final Duration NOTICE = Duration.ofHours(24);

  private static final LateCancellations NONE = new LateCancellations(0, 0, 0, 0);

  public static LateCancellations none() {
    return NONE;
  }

  /** So many more by people of the role. */
  public LateCancellations plus(Role role, long more) {
    return switch (role) {
      case CLIENT -> new LateCancellations(client + more, coach, admin, system);
      case COACH -> new LateCancellations(client, coach + more, admin, system);
      case ADMIN -> new LateCancellations(client, coach, admin + more, system);
      case SYSTEM -> new LateCancellations(client, coach, admin, system + more);
    };
  }
}
