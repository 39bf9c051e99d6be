package io.culturebridge.domain.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the sessions that start in a stretch of time, and of the time they had.
 *
 * @param open how long the coaches' hours are inside the stretch: the hours they publish now, or
 *     the standard ones, taken or not; none of a coach who is not active
 */
public record Figures(SessionFigures sessions, Duration open) {

  private static final int DECIMALS = 4;

  /**
   * Booked by open time, to four decimals. More than one where sessions lie outside of the present
   * hours; null where nothing is open.
   */
  public @Nullable BigDecimal utilisation() {
    return ratio(sessions.booked().toSeconds(), open.toSeconds());
  }

  /** Cancelled sessions by all sessions, to four decimals; null where there is none. */
  public @Nullable BigDecimal cancellationRate() {
    return ratio(sessions.counts().cancelled(), sessions.counts().all());
  }

  private static @Nullable BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
