package io.culturebridge.domain.calendar;

import java.time.Instant;

/** Port: of those who call an account's provider outside of its run, one at a time does. */
public interface CalendarTurns {

  /**
   * Makes it the caller's turn, until it is given back or the time is over.
   *
   * @param until milliseconds; what is finer is cut
   * @return false while it is somebody else's, anywhere
   */
  boolean take(CalendarAccount account, Instant now, Instant until);

  /** Ends the turn that was to last until then; one that somebody else has by now goes on. */
  void giveBack(CalendarAccount account, Instant until);
}
