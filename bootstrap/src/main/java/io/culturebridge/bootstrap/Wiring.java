package io.culturebridge.bootstrap;

import io.culturebridge.application.ChangeBookingStatus;
import io.culturebridge.application.FindOpenSlots;
import io.culturebridge.application.IdentifyUser;
import io.culturebridge.application.PublishSchedule;
import io.culturebridge.application.RequestBooking;
import io.culturebridge.application.StorePerson;
import io.culturebridge.application.UpdateBooking;
import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;
import io.culturebridge.application.calendar.CalendarServices;
import io.culturebridge.application.calendar.ConnectCalendar;
import io.culturebridge.application.calendar.RedirectUris;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.application.calendar.SyncBookingToCalendar;
import io.culturebridge.application.calendar.ViewBookingCalendar;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.http.HttpApi;
import io.culturebridge.http.HttpSettings;
import io.culturebridge.http.Operations;
import io.culturebridge.http.UseCases;
import io.culturebridge.persistence.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Everything the service consists of, made top to bottom; closed from the bottom up. */
final class Wiring {

  private static final CalendarServices CALENDARS =
      new CalendarServices(Map.of(), Set.of(new ProviderId("google"), new ProviderId("outlook")));

  private final Config config;
  private final Opened opened;
  private final InstantSource clock = InstantSource.system();

  Wiring(Config config, Opened opened) {
    this.config = config;
    this.opened = opened;
  }

  /** Serves at once, and is ready as soon as the database is. */
  HttpApi start() {
    var foundations = Foundations.lay(config, opened);
    var database = opened.add(Database.open(foundations.database()));
    var calendars = opened.add(new Calendars(config, database, clock));
    var readiness = new Readiness(database::isUsable);
    var api =
        HttpApi.start(
            new HttpSettings(
                config.host(),
                config.port(),
                URI.create("http://" + config.host() + ":" + config.port()),
                foundations.tokens(),
                config.corsOrigins()),
            useCases(database),
            new Operations(database.idempotencyKeys(), readiness, Metrics.ofThisProcess(), clock));
    opened.add(api);
    opened.add(readiness);
    var greeting = new Greeting(config, foundations, api.port());
    opened.add(
        Background.start(
            () -> becomeReady(database, calendars, greeting),
            () -> database.idempotencyKeys().forget(clock.instant())));
    return api;
  }

  private void becomeReady(Database database, Calendars calendars, Greeting greeting) {
    database.migrate();
    database.checkEncryptionKeys();
    database.reencrypt();
    calendars.start();
    if (config.isDevelopment()) {
      DemoPeople.storeIn(database.people());
    }
    greeting.say(clock.instant());
  }

  private UseCases useCases(Database database) {
    var rules = BookingRules.standard();
    var bookings = database.bookings();
    var people = database.people();
    var availability = database.availability();
    return new UseCases(
        new RequestBooking(bookings, availability, rules, clock),
        new ViewBookings(bookings, people),
        new UpdateBooking(bookings, availability, rules, clock),
        new ChangeBookingStatus(bookings, clock),
        new FindOpenSlots(availability, rules, clock),
        new PublishSchedule(availability),
        new IdentifyUser(people),
        new ViewPeople(people),
        new StorePerson(people),
        connectCalendar(database),
        syncBookingToCalendar(database),
        new ViewBookingCalendar(
            new ViewBookings(bookings, people),
            database.calendarLinks(),
            database.calendarConnections()),
        new ShareCalendar(database.calendarFeeds(), people, bookings, clock));
  }

  private ConnectCalendar connectCalendar(Database database) {
    return new ConnectCalendar(
        CALENDARS,
        new RedirectUris(Set.of(), config.isDevelopment()),
        database.pendingAuthorizations(),
        database.calendarConnections(),
        account -> {},
        clock);
  }

  private SyncBookingToCalendar syncBookingToCalendar(Database database) {
    return new SyncBookingToCalendar(
        CALENDARS,
        database.calendarConnections(),
        database.calendarLinks(),
        database.bookings(),
        account -> {},
        pause -> LockSupport.parkNanos(pause.toNanos()),
        clock);
  }
}
