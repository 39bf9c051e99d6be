package io.culturebridge.domain.series;

import io.culturebridge.domain.booking.Placement;
import java.util.List;

/** What becomes of proposed sessions. */
public record Decision(List<Placed> placed, List<RefusedSession> refused) {

  public Decision {
    placed = List.copyOf(placed);
    refused = List.copyOf(refused);
  }

  public List<SeriesSession> sessions() {
    return placed.stream().map(Placed::session).toList();
  }

  /** A session that takes place, with its claim to the coach's time. */
  public record Placed(SeriesSession session, Placement placement) {}
}
