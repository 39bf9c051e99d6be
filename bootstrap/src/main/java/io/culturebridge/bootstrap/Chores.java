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
    this.jobs = new Jobs(database.jobs(), expiring(following(calendars, sending(mails))), clock);
  }

  private static Work sending(Mails mails) {
    return Work.none().sending(mails.sendNotifications()::run, mails.forgetNotifications()::run);
  }

  private Work following(CalendarServices calendars, Work work) {
    if (!config.calendars().hasProvider()) {
      return work;
    }
    var poll = config.calendars().poll();
    var follow =
        new FollowBookings(database.calendarLinks(), database.busyTimes(), poll, this::wake, clock);
    var sync =
        new SyncCalendar(
            calendars,
            database.calendarConnections(),
            database.calendarLinks(),
            database.busyTimes(),
            database.bookings(),
            poll,
            clock);
    return work.following(follow::run, sync::run);
  }

  private Work expiring(Work work) {
    var after = config.pendingExpiresAfter();
    return after == null
        ? work
        : work.expiring(
            new ExpirePendingBookings(database.bookings(), database.series(), after, clock)::run);
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
