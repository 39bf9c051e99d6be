package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Tells calendars which of their bookings have changed. */
public final class FollowBookings {

  private static final int AT_ONCE = 500;

  private final CalendarLinkRepository links;
  private final Consumer<CalendarAccount> wake;
  private final InstantSource clock;

  /**
   * @param wake told when a calendar has something to be done
   */
  public FollowBookings(
      CalendarLinkRepository links, Consumer<CalendarAccount> wake, InstantSource clock) {
    this.links = links;
    this.wake = wake;
    this.clock = clock;
  }

  /** Takes in every change so far, and wakes every calendar with something to be done by now. */
  public void run() {
    while (links.follow(AT_ONCE, clock.instant()).more()) {
      // the rest
    }
    links.waiting(clock.instant()).forEach(wake);
  }
}
