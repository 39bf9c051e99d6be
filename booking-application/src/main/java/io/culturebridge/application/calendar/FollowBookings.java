package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Tells calendars which of their bookings have changed. */
public final class FollowBookings {

  private static final int AT_ONCE = 500;

  private final CalendarLinkRepository links;
  private final BusyTimesRepository busy;
  private final Duration poll;
  private final Consumer<CalendarAccount> wake;
  private final InstantSource clock;

  /**
   * @param poll how often busy times are brought up to date
   * @param wake told when a calendar has something to be done
   */
  public FollowBookings(
      CalendarLinkRepository links,
      BusyTimesRepository busy,
      Duration poll,
      Consumer<CalendarAccount> wake,
      InstantSource clock) {
    this.links = links;
    this.busy = busy;
    this.poll = poll;
    this.wake = wake;
    this.clock = clock;
  }

  /** Takes in every change so far, and wakes every calendar with something to be done by now. */
  public void run() {
    boolean more = true;
    while (more) {
      more = links.follow(AT_ONCE, clock.instant()).more();
    }
    var now = clock.instant();
    links.waiting(now).forEach(wake);
    busy.stale(now.minus(poll), now).forEach(wake);
  }
}
