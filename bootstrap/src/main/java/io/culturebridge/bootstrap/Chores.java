package io.culturebridge.bootstrap;

import io.culturebridge.application.ExpirePendingBookings;
import io.culturebridge.application.calendar.CalendarServices;
import io.culturebridge.application.calendar.FollowBookings;
import io.culturebridge.application.calendar.SyncCalendar;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.jobs.Jobs;
import io.culturebridge.jobs.Work;
import io.culturebridge.persistence.Database;
import io.culturebridge.persistence.WrongEncryptionKeyException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node does by itself, as far as it is set up for it. */
final class Chores implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private final Config config;
  private final Database database;
  private final InstantSource clock;
  private final Jobs jobs;

  Chores(
      Config config,
      Database database,
      CalendarServices calendars,
      Mails mails,
      InstantSource clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.jobs = new Jobs(database.jobs(), work(calendars, mails), clock);
  }

  private Work work(CalendarServices calendars, Mails mails) {
    var always =
        Work.none()
            .sending(mails.sendNotifications()::run, mails.forgetNotifications()::run)
            .following(followBookings()::run);
    var synced =
        config.calendars().hasProvider() ? always.syncing(syncCalendar(calendars)::run) : always;
    var after = config.pendingExpiresAfter();
    return after == null ? synced : synced.expiring(expirePendingBookings(after)::run);
  }

  private FollowBookings followBookings() {
    return new FollowBookings(
        database.calendarLinks(),
        database.busyTimes(),
        config.calendars().poll(),
        this::wake,
        clock);
  }

  private SyncCalendar syncCalendar(CalendarServices calendars) {
    return new SyncCalendar(
        calendars,
        database.calendarConnections(),
        database.calendarLinks(),
        database.busyTimes(),
        database.bookings(),
        config.calendars().poll(),
        clock);
  }

  private ExpirePendingBookings expirePendingBookings(Duration after) {
    return new ExpirePendingBookings(database.bookings(), database.series(), after, clock);
  }

  /** Has the account's calendar synced soon. */
  void wake(CalendarAccount account) {
    jobs.wake(account);
  }

  /**
   * Begins.
   *
   * @throws WrongEncryptionKeyException when kept tokens of calendars cannot be read
   */
  void start() {
    if (config.calendars().hasProvider()) {
      database.checkEncryptionKeys();
      int renewed = database.reencrypt();
      if (renewed > 0) {
        LOG.info("{} calendar connections are now under the first encryption key", renewed);
      }
    }
    jobs.start();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
