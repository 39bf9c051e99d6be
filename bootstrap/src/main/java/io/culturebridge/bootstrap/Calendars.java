package io.culturebridge.bootstrap;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.CalendarService;
import io.culturebridge.application.calendar.CalendarServices;
import io.culturebridge.application.calendar.ConnectCalendar;
import io.culturebridge.application.calendar.FollowBookings;
import io.culturebridge.application.calendar.RedirectUris;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.application.calendar.SyncBookingToCalendar;
import io.culturebridge.application.calendar.SyncCalendar;
import io.culturebridge.application.calendar.ViewBookingCalendar;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.google.GoogleCalendar;
import io.culturebridge.jobs.Jobs;
import io.culturebridge.jobs.Work;
import io.culturebridge.outlook.OutlookCalendar;
import io.culturebridge.persistence.Database;
import io.culturebridge.persistence.WrongEncryptionKeyException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything about connected calendars, and the jobs that keep up with them. */
final class Calendars implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

  private static final ProviderId GOOGLE = new ProviderId("google");
  private static final ProviderId OUTLOOK = new ProviderId("outlook");

  private final Config config;
  private final Database database;
  private final InstantSource clock;
  private final CalendarServices services;
  private final Jobs jobs;

  Calendars(Config config, Database database, InstantSource clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.services = services(config.calendars(), clock);
    this.jobs = new Jobs(database.jobs(), work(), clock);
  }

  private static CalendarServices services(CalendarConfig config, InstantSource clock) {
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

  private Work work() {
    var poll = config.calendars().poll();
    var follow =
        new FollowBookings(database.calendarLinks(), database.busyTimes(), poll, this::wake, clock);
    var sync =
        new SyncCalendar(
            services,
            database.calendarConnections(),
            database.calendarLinks(),
            database.busyTimes(),
            database.bookings(),
            poll,
            clock);
    return Work.none().following(follow::run, sync::run);
  }

  private void wake(CalendarAccount account) {
    jobs.wake(account);
  }

  ConnectCalendar connectCalendar() {
    return new ConnectCalendar(
        services,
        new RedirectUris(Set.copyOf(config.calendars().redirectUris()), config.isDevelopment()),
        database.pendingAuthorizations(),
        database.calendarConnections(),
        database.calendarLinks(),
        this::wake,
        clock);
  }

  SyncBookingToCalendar syncBookingToCalendar() {
    return new SyncBookingToCalendar(
        services,
        database.calendarConnections(),
        database.calendarLinks(),
        database.bookings(),
        this::wake,
        time -> LockSupport.parkNanos(time.toNanos()),
        clock);
  }

  ViewBookingCalendar viewBookingCalendar() {
    return new ViewBookingCalendar(
        new ViewBookings(database.bookings(), database.people()),
        database.calendarLinks(),
        database.calendarConnections());
  }

  ShareCalendar shareCalendar() {
    return new ShareCalendar(
        database.calendarFeeds(), database.people(), database.bookings(), clock);
  }

  /**
   * Begins with the jobs, if there is a provider to do them with.
   *
   * @throws WrongEncryptionKeyException when kept tokens cannot be read
   */
  void start() {
    if (config.calendars().hasProvider()) {
      database.checkEncryptionKeys();
      int renewed = database.reencrypt();
      if (renewed > 0) {
        LOG.info("{} calendar connections are now under the first encryption key", renewed);
      }
      jobs.start();
    }
  }

  @Override
  public void close() {
    jobs.close();
  }
}
