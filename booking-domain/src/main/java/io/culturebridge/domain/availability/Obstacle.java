package io.culturebridge.domain.availability;

import java.util.Locale;

/** Why a coach cannot be booked at some time. */
public enum Obstacle {
  IN_THE_PAST,
  COACH_INACTIVE,
  /** Not wholly inside the coach's hours. */
  OUTSIDE_HOURS,
  /** Inside the hours, but not where sessions start. */
  OFF_GRID,
  /** Sooner than the coach wants to be asked. */
  MINIMUM_NOTICE,
  /** Later than the coach can be booked yet. */
  BOOKING_WINDOW,
  /** As many sessions start on that local date as the coach wants. */
  DAY_LIMIT,
  /** Another session overlaps it. */
  BOOKED,
  /** No other session overlaps it, but what is kept free around it or around another one does. */
  BUFFER,
  /** A connected calendar of the coach is busy during the session itself. */
  CALENDAR_BUSY,
  /** What is in a connected calendar of the coach then is not known, and the coach is careful. */
  CALENDAR_UNREADABLE;

  /** As in answers: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
