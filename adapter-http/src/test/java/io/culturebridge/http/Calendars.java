package io.culturebridge.http;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.CalendarService;
import io.culturebridge.application.calendar.CalendarServices;
import io.culturebridge.application.calendar.CalendarTurn;
import io.culturebridge.application.calendar.CalendarUseCases;
import io.culturebridge.application.calendar.ConnectCalendar;
import io.culturebridge.application.calendar.RedirectUris;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.application.calendar.SyncBookingToCalendar;
import io.culturebridge.application.calendar.SyncCalendar;
import io.culturebridge.application.calendar.ViewBookingCalendar;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.memory.InMemoryCalendarAuthorizer;
import io.culturebridge.memory.InMemoryCalendarConnections;
import io.culturebridge.memory.InMemoryCalendarFeeds;
import io.culturebridge.memory.InMemoryCalendarLinks;
import io.culturebridge.memory.InMemoryCalendarProvider;
import io.culturebridge.memory.InMemoryCalendarTurns;
import io.culturebridge.memory.InMemoryPendingAuthorizations;
import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.CalendarFixtures;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Two providers in memory, one that is not set up, and what is done with them at once. */
final class Calendars {

  static final String REDIRECT_URI = "https://app.example.com/calendar/done";
  static final ProviderId NOT_CONFIGURED = new ProviderId("icloud");

  final InMemoryCalendarProvider google = new InMemoryCalendarProvider("meet.google.com");
  final InMemoryCalendarProvider outlook = new InMemoryCalendarProvider(null);
  final InMemoryCalendarAuthorizer googleAccounts;
  final InMemoryCalendarAuthorizer outlookAccounts;
  final InMemoryCalendarConnections connections;
  final InMemoryCalendarLinks links;
  private final InMemoryPorts ports;
  private final CalendarServices services;
  private final SettableClock clock;

  Calendars(InMemoryPorts ports, SettableClock clock) {
    this.ports = ports;
    this.connections = ports.connections();
    this.links = ports.links();
    this.clock = clock;
    var accounts = URI.create("https://accounts.google.com/o/oauth2/v2/auth");
    var login = URI.create("https://login.microsoftonline.com/common/oauth2/v2.0/authorize");
    googleAccounts = new InMemoryCalendarAuthorizer(google, accounts, clock);
    outlookAccounts = new InMemoryCalendarAuthorizer(outlook, login, clock);
    services =
        new CalendarServices(
            Map.of(
                CalendarFixtures.GOOGLE, new CalendarService(googleAccounts, google),
                CalendarFixtures.OUTLOOK, new CalendarService(outlookAccounts, outlook)),
            Set.of(NOT_CONFIGURED));
  }

  CalendarUseCases useCases(ViewBookings viewBookings, BookingRepository bookings) {
    return new CalendarUseCases(
        connectCalendar(),
        syncBookingToCalendar(bookings),
        new ViewBookingCalendar(viewBookings, links, connections),
        new ShareCalendar(new InMemoryCalendarFeeds(), ports.people(), bookings, clock));
  }

  private ConnectCalendar connectCalendar() {
    var allowed = new RedirectUris(Set.of(REDIRECT_URI, REDIRECT_URI + "/other"), false);
    var pending = new InMemoryPendingAuthorizations();
    return new ConnectCalendar(
        services, allowed, pending, connections, turn(), account -> {}, clock);
  }

  /** What is to be done in the background is done when somebody is woken for it. */
  private SyncBookingToCalendar syncBookingToCalendar(BookingRepository bookings) {
    return new SyncBookingToCalendar(
        services,
        connections,
        links,
        bookings,
        turn(),
        account -> run(account, bookings),
        clock::advance,
        clock);
  }

  private CalendarTurn turn() {
    return new CalendarTurn(new InMemoryCalendarTurns(), clock::advance, clock);
  }

  private void run(CalendarAccount account, BookingRepository bookings) {
    var poll = Duration.ofMinutes(2);
    new SyncCalendar(services, connections, links, ports.busyTimes(), bookings, poll, clock)
        .run(account);
  }
}
