package io.culturebridge.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.analytics.AnalyticsRepository;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarFeeds;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.CalendarTurns;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.notification.NotificationRepository;
import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.series.SeriesRepository;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The PostgreSQL database and the ports on it. */
public final class Database implements AutoCloseable {

  private final DatabaseSettings settings;
  private final HikariDataSource requests;
  private final HikariDataSource health;
  private final HikariDataSource jobs;
  private final Watchdog watchdog = new Watchdog();
  private final Sql sql;
  private final AvailabilityReads availabilityReads = AvailabilityReads.remembering();
  private final TokenCipher cipher;
  private final UnsubscribeTokens unsubscribeTokens;
  private volatile boolean migrated;

  private Database(DatabaseSettings settings) {
    this.settings = settings;
    this.requests = Pools.forRequests(settings);
    this.health = Pools.forHealth(settings);
    this.jobs = Pools.forJobs(settings);
    this.sql = Sql.over(requests, watchdog);
    var keys = settings.encryptionKeys();
    this.cipher = new TokenCipher(keys);
    this.unsubscribeTokens =
        new SignedUnsubscribeTokens(keys.isEmpty() ? EncryptionKeys.passing() : keys);
  }

  /** Opens the pools; a database that is down does not keep it from opening. */
  public static Database open(DatabaseSettings settings) {
    return new Database(settings);
  }

  /**
   * Brings the schema up to date; of several nodes one does it, the others wait.
   *
   * @throws UnavailableException while the database cannot be reached or refuses
   */
  public void migrate() {
    try {
      // a connection of its own: migrations may take longer than any request
      Flyway.configure()
          .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new UnavailableException("the schema could not be brought up to date", e);
    }
    migrated = true;
  }

  /** Tells, within about a second, whether requests can be served. */
  public boolean isUsable() {
    if (!migrated) {
      return false;
    }
    try (var connection = health.getConnection();
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      // "not usable" is the whole answer; who wants the cause finds it in the requests' failures
      return false;
    }
  }

  /**
   * Tells whether the encryption keys open what is kept.
   *
   * @throws WrongEncryptionKeyException when they do not open every connected calendar
   */
  public void checkEncryptionKeys() {
    new KeysInUse(sql, cipher).check();
  }

  /**
   * Brings what is kept under other encryption keys under the first one, while it is in use.
   *
   * @return how many calendars that concerned
   */
  public int reencrypt() {
    return cipher.canSeal() ? reencryption().run() : 0;
  }

  Reencryption reencryption() {
    return new Reencryption(sql, cipher);
  }

  public BookingRepository bookings() {
    return new JdbiBookingRepository(sql);
  }

  public PeopleDirectory people() {
    return new JdbiPeopleDirectory(sql);
  }

  public AvailabilityRepository availability() {
    return new JdbiAvailabilityRepository(sql, availabilityReads);
  }

  public SeriesRepository series() {
    return new JdbiSeriesRepository(sql);
  }

  public IdempotencyKeys idempotencyKeys() {
    return new JdbiIdempotencyKeys(sql);
  }

  public CalendarConnectionRepository calendarConnections() {
    return new JdbiCalendarConnectionRepository(sql, cipher);
  }

  public PendingAuthorizations pendingAuthorizations() {
    return new JdbiPendingAuthorizations(sql, cipher);
  }

  public CalendarTurns calendarTurns() {
    return new JdbiCalendarTurns(sql);
  }

  public CalendarFeeds calendarFeeds() {
    return new JdbiCalendarFeeds(sql);
  }

  public BusyTimesRepository busyTimes() {
    return new JdbiBusyTimesRepository(sql);
  }

  public CalendarLinkRepository calendarLinks() {
    return new JdbiCalendarLinkRepository(sql);
  }

  public NotificationRepository notifications() {
    return new JdbiNotificationRepository(sql);
  }

  public NotificationPreferencesRepository notificationPreferences() {
    return new JdbiNotificationPreferencesRepository(sql);
  }

  public NoteRepository notes() {
    return new JdbiNoteRepository(sql);
  }

  public AttachmentRepository attachments() {
    return new JdbiAttachmentRepository(sql, settings.poolSize());
  }

  public AnalyticsRepository analytics() {
    return new JdbiAnalyticsRepository(sql);
  }

  /** Over the encryption keys or, without any, over one that is gone with this process. */
  public UnsubscribeTokens unsubscribeTokens() {
    return unsubscribeTokens;
  }

  /** Where background jobs keep their books. */
  public DataSource jobs() {
    return jobs;
  }

  @Override
  public void close() {
    requests.close();
    health.close();
    jobs.close();
    watchdog.close();
  }
}
