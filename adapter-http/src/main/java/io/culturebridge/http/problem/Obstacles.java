package io.culturebridge.http.problem;

import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.http.wire.UtcText;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** The sentences about what keeps a slot from being booked; they never say who or what it is. */
public final class Obstacles {

  private Obstacles() {}

  /** The member {@code reasons}. */
  public static void write(JsonGenerator json, Collection<Obstacle> obstacles) {
    json.writeArrayPropertyStart("reasons");
    for (var obstacle : obstacles) {
      json.writeStartObject();
      json.writeStringProperty("code", obstacle.code());
      json.writeStringProperty("detail", sentence(obstacle));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The members {@code session_datetime} and {@code reasons}. */
  public static void writeMembers(JsonGenerator json, RefusedSession session) {
    UtcText.member(json, "session_datetime", session.slot().start());
    write(json, session.obstacles().stream().sorted().toList());
  }

  private static String sentence(Obstacle obstacle) {
    return switch (obstacle) {
      case IN_THE_PAST -> "Session must be scheduled in the future";
      case COACH_INACTIVE -> "Coach is not active";
      case OUTSIDE_HOURS -> "The session does not lie wholly inside the coach's hours";
      case OFF_GRID -> "Sessions of this coach do not start at this time";
      case MINIMUM_NOTICE -> "The coach wants to be asked earlier";
      case BOOKING_WINDOW -> "The coach cannot be booked so far ahead yet";
      case DAY_LIMIT -> "The coach takes no more sessions on this day";
      case BOOKED -> "Another session takes place at this time";
      case BUFFER -> "The coach keeps time free before or after a session";
      case CALENDAR_BUSY -> "The coach is busy at this time";
      case CALENDAR_UNREADABLE -> "Whether the coach is free at this time is not known right now";
    };
  }
}
