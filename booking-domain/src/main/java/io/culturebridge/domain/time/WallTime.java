package io.culturebridge.domain.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** What clocks on a wall show, and when (RFC 5545 §3.3.5 on local time with a time zone). */
public final class WallTime {

  private WallTime() {}

  /**
   * When the clocks of the zone show that time: for a time they skip the first instant after the
   * gap, for one they show twice the first.
   */
  public static Instant instantOf(LocalDateTime local, ZoneId zone) {
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
