package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds a coach's time.
 *
 * @param occupied the sessions with what is kept free around them
 * @param sessions themselves, of those days at least that are asked about; may be left out where
 *     nobody has buffers or a limit per day
 */
public record Commitments(TimeSlots occupied, List<TimeSlot> sessions) {

  private static final Commitments NONE = of(TimeSlots.none());

  public Commitments {
    sessions = List.copyOf(sessions);
  }

  public static Commitments none() {
    return NONE;
  }

  /** Busy times of which no more is known. */
  public static Commitments of(TimeSlots busy) {
    return new Commitments(busy, List.of());
  }

  /** As if another session were there. */
  Commitments with(TimeSlot session, TimeSlot occupiedByIt) {
    var more = new ArrayList<>(sessions);
    more.add(session);
    return new Commitments(occupied.union(TimeSlots.of(occupiedByIt)), more);
  }

  /** Tells whether a session, and not only what is kept free around one, overlaps the slot. */
  boolean haveSessionIn(TimeSlot slot) {
    return sessions.isEmpty()
        ? occupied.overlaps(slot)
        : sessions.stream().anyMatch(session -> session.overlaps(slot));
  }
}
