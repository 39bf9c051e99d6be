package io.culturebridge.domain.series;

import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Set;

/** A session for which the coach cannot be booked, for all these reasons; never none. */
public record RefusedSession(TimeSlot slot, Set<Obstacle> obstacles) {

  public RefusedSession {
    obstacles = Set.copyOf(obstacles);
  }
}
