package io.culturebridge.domain.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Turns local times of one zone into instants. A time the clocks skip is the first instant after
 * the gap; of a time they show twice the first is meant.
 *
 * <p>Remembers the stretch without a clock change it last looked at, in which a conversion is one
 * subtraction; for one thread.
 */
final class WallClock {

  private static final int SECONDS_PER_DAY = 86_400;

  private final ZoneRules rules;

  /** Local times in {@code [steadyFrom, steadyUntil)} have this offset and no other. */
  private long steadyFrom;

  private long steadyUntil;
  private long offset;

  WallClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The epoch second at which the clocks show the minute of the day. */
  long epochSecond(long epochDay, int minuteOfDay) {
    long local = epochDay * SECONDS_PER_DAY + minuteOfDay * 60L;
    if (local >= steadyFrom && local < steadyUntil) {
      return local - offset;
    }
    return lookUp(local);
  }

  private long lookUp(long local) {
    var time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    @Nullable ZoneOffsetTransition transition = rules.getTransition(time);
    if (transition != null && transition.isGap()) {
      return transition.toEpochSecond();
    }
    var found = rules.getValidOffsets(time).getFirst();
    long second = local - found.getTotalSeconds();
    if (transition == null) {
      remember(found, second);
    }
    return second;
  }

  private void remember(ZoneOffset found, long second) {
    var instant = Instant.ofEpochSecond(second);
    @Nullable ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
    @Nullable ZoneOffsetTransition after = rules.nextTransition(instant);
    offset = found.getTotalSeconds();
    steadyFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() + largest(before);
    steadyUntil = after == null ? Long.MAX_VALUE : after.toEpochSecond() + smallest(after);
  }

  private static int largest(ZoneOffsetTransition change) {
    return Math.max(
        change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }

  private static int smallest(ZoneOffsetTransition change) {
    return Math.min(
        change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }
}
