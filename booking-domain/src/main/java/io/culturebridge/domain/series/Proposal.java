package io.culturebridge.domain.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions at times where they are not yet, all of one coach.
 *
 * @param sessions in the order in which they are decided on, none twice
 */
public record Proposal(List<SeriesSession> sessions, OnConflict onConflict) {

  public Proposal {
    sessions = List.copyOf(sessions);
  }

  /** From the earliest start to the latest end. */
  public TimeSlot span() {
    var starts = sessions.stream().map(session -> session.slot().start()).sorted().toList();
    var ends = sessions.stream().map(session -> session.slot().end()).sorted().toList();
    return TimeSlot.of(starts.getFirst(), ends.getLast());
  }

  /**
   * Which of the sessions the coach can be booked for, each by the one rule for all bookings and
   * beside those decided on before.
   *
   * @param availability over the {@link #span}, without the sessions that are to be moved
   * @throws RejectedException with {@link Rejection.CoachNotActive}, or with {@link
   *     Rejection.SeriesNotOffered} when something is in the way of one of them, or of all where
   *     some may be skipped
   */
  public Decision decide(CoachAvailability availability, Instant now) {
    var placed = new ArrayList<Decision.Placed>();
    var refused = new ArrayList<RefusedSession>();
    var left = availability;
    for (var session : sessions) {
      var slot = session.slot();
      var obstacles = left.obstacles(slot, now);
      if (obstacles.isEmpty()) {
        var claim = left.claimOpen(slot);
        placed.add(new Decision.Placed(session, new Placement(session.booking(), claim)));
        left = left.with(slot, claim);
      } else {
        refused.add(new RefusedSession(slot, obstacles));
      }
    }
    requireEnough(placed, refused, availability);
    return new Decision(placed, refused);
  }

  private void requireEnough(
      List<Decision.Placed> placed, List<RefusedSession> refused, CoachAvailability availability) {
    if (!availability.active()) {
      throw new RejectedException(new Rejection.CoachNotActive(availability.coach()));
    }
    if (!refused.isEmpty() && (onConflict == OnConflict.REJECT || placed.isEmpty())) {
      throw new RejectedException(new Rejection.SeriesNotOffered(availability.coach(), refused));
    }
  }
}
