package io.culturebridge.http.analytics;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Figures that are no counts, as they are shown. */
final class Ratios {

  private static final double MILLIS_PER_TENTH = 6_000;

  private Ratios() {}

  static @Nullable Double number(@Nullable BigDecimal ratio) {
    return ratio == null ? null : ratio.doubleValue();
  }

  /** To a tenth of a minute. */
  static @Nullable Double minutes(@Nullable Duration duration) {
    return duration == null ? null : Math.round(duration.toMillis() / MILLIS_PER_TENTH) / 10.0;
  }
}
