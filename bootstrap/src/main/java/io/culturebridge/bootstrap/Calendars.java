package io.culturebridge.bootstrap;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.CalendarService;
import io.culturebridge.application.calendar.CalendarServices;
import io.culturebridge.application.calendar.CalendarTurn;
import io.culturebridge.application.calendar.CalendarUseCases;
import io.culturebridge.application.calendar.ConnectCalendar;
import io.culturebridge.application.calendar.RedirectUris;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.application.calendar.SyncBookingToCalendar;
import io.culturebridge.application.calendar.ViewBookingCalendar;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.google.GoogleCalendar;
import io.culturebridge.outlook.OutlookCalendar;
import io.culturebridge.persistence.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Everything about connected calendars that is asked for. */
final class Calendars {

  private static final ProviderId GOOGLE = new ProviderId("google");
  private static final ProviderId OUTLOOK = new ProviderId("outlook");

  private final Config config;
  private final Database database;
  private final InstantSource clock;
  private final CalendarServices services;
  private final Consumer<CalendarAccount> wake;

  /**
   * @param wake has an account's calendar synced soon
   */
  Calendars(
      Config config,
      Database database,
      CalendarServices services,
      Consumer<CalendarAccount> wake,
      InstantSource clock) {
    this.config = config;
    this.database = database;
    this.services = services;
    this.wake = wake;
    this.clock = clock;
  }

  /** The providers that are set up, and the others. */
  static CalendarServices services(CalendarConfig config, InstantSource clock) {
    var ready = new HashMap<ProviderId, CalendarService>();
    if (config.google() != null) {
      var google = GoogleCalendar.of(config.google(), clock);
      ready.put(GOOGLE, new CalendarService(google.authorizer(), google.provider()));
    }
    if (config.microsoft() != null) {
      var outlook = OutlookCalendar.of(config.microsoft(), clock);
      ready.put(OUTLOOK, new CalendarService(outlook.authorizer(), outlook.provider()));
    }
    var others = new HashSet<>(Set.of(GOOGLE, OUTLOOK));
    others.removeAll(ready.keySet());
    return new CalendarServices(ready, others);
  }

  CalendarUseCases useCases(ViewBookings viewBookings) {
    var links = database.calendarLinks();
    return new CalendarUseCases(
        connectCalendar(),
        syncBookingToCalendar(),
        new ViewBookingCalendar(viewBookings, links, database.calendarConnections()),
        new ShareCalendar(database.calendarFeeds(), database.people(), database.bookings(), clock));
  }

  private ConnectCalendar connectCalendar() {
    return new ConnectCalendar(
        services,
        new RedirectUris(Set.copyOf(config.calendars().redirectUris()), config.isDevelopment()),
        database.pendingAuthorizations(),
        database.calendarConnections(),
        turn(),
        wake,
        clock);
  }

  private CalendarTurn turn() {
    return new CalendarTurn(database.calendarTurns(), Calendars::pause, clock);
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private SyncBookingToCalendar syncBookingToCalendar() {
    return new SyncBookingToCalendar(
        services,
        database.calendarConnections(),
        database.calendarLinks(),
        database.bookings(),
        turn(),
        wake,
        Calendars::pause,
        clock);
  }
}
