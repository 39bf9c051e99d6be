package io.culturebridge.domain.series;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A rule by which a client has asked for sessions. The bookings it made live their own lives.
 *
 * @param zone in whose local time the sessions recur
 * @param createdAt UTC, milliseconds; what is finer is cut
 */
public record Series(
    SeriesId id,
    ClientId client,
    CoachId coach,
    RecurrenceRule rule,
    ZoneId zone,
    Instant createdAt) {

  public Series {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Tells whether the actor takes part in it or is an admin. */
  public boolean isVisibleTo(Actor actor) {
    return actor.isAdmin() || actor.is(client) || actor.is(coach);
  }
}
