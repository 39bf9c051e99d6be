package io.culturebridge.domain.analytics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the bookings say of the sessions that start in a stretch of time.
 *
 * @param booked the length of those that are not cancelled, also of what reaches beyond the stretch
 * @param late of those that are cancelled
 * @param medianLeadTime from when a session was requested to when it starts, cancelled ones
 *     included; of an even number of sessions halfway between the two in the middle; null when
 *     there is none
 */
public record SessionFigures(
    SessionCounts counts,
    Duration booked,
    LateCancellations late,
    @Nullable Duration medianLeadTime,
    ClientCounts clients) {

  private static final SessionFigures NONE =
      new SessionFigures(
          SessionCounts.none(), Duration.ZERO, LateCancellations.none(), null, ClientCounts.none());

  /** Of no session at all. */
  public static SessionFigures none() {
    return NONE;
  }
}
