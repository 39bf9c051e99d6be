package io.culturebridge.application.calendar;

import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be done in one connected calendar: events that follow their bookings, and
 * the copy of its busy times. Run for one account by one thread at a time; stopped anywhere and run
 * again, it ends in the same.
 */
public final class SyncCalendar {

  private final CalendarServices services;
  private final CalendarConnectionRepository connections;
  private final CalendarLinkRepository links;
  private final Access access;
  private final DueEvents dueEvents;
  private final BusyTimes busyTimes;
  private final InstantSource clock;

  /**
   * @param poll how often busy times are brought up to date
   */
  public SyncCalendar(
      CalendarServices services,
      CalendarConnectionRepository connections,
      CalendarLinkRepository links,
      BusyTimesRepository busy,
      BookingRepository bookings,
      Duration poll,
      InstantSource clock) {
    this.services = services;
    this.connections = connections;
    this.links = links;
    this.access = new Access(services, connections, clock);
    this.dueEvents = new DueEvents(links, new SyncLink(links, bookings, clock), clock);
    this.busyTimes = new BusyTimes(busy, poll, clock);
    this.clock = clock;
  }

  /**
   * Does what is to be done by now. What breaks unexpectedly is thrown once the rest is done.
   *
   * @return when to run again; none for an account that is not, or no longer, connected
   */
  public Optional<Instant> run(CalendarAccount account) {
    var connection = usable(account);
    if (connection.isEmpty() || connection.get().isPausedAt(clock.instant())) {
      return connection.map(CalendarConnection::pausedUntil);
    }
    return connections.begin(account).flatMap(this::run);
  }

  private Optional<Instant> run(CalendarConnection begun) {
    var account = begun.account();
    var provider = services.of(account.provider()).calendars();
    var calendar = new ConnectedCalendar(begun, provider, access);
    var defect = dueEvents.sync(calendar);
    var nextRead = busyTimes.read(calendar);
    defect.ifPresent(unexpected -> {
      throw unexpected;
    });
    var nextTry = links.nextTry(account).orElse(nextRead);
    var next = nextTry.isBefore(nextRead) ? nextTry : nextRead;
    return usable(account).map(after -> laterOf(next, after.pausedUntil()));
  }

  private static Instant laterOf(Instant next, @Nullable Instant pausedUntil) {
    return pausedUntil == null || pausedUntil.isBefore(next) ? next : pausedUntil;
  }

  private Optional<CalendarConnection> usable(CalendarAccount account) {
    return services.ready().containsKey(account.provider())
        ? connections.find(account).filter(CalendarConnection::isUsable)
        : Optional.empty();
  }
}
