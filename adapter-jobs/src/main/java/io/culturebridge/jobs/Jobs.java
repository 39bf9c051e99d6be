package io.culturebridge.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.culturebridge.domain.calendar.CalendarAccount;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of this node, sharing the work with those of all nodes on the same database. What a node
 * was doing when it died is done by another one within seconds.
 */
public final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private static final int AT_A_TIME = 16;

  /** In shares of what is worked on at a time. */
  private static final double LEAST_FETCHED = 0.5;

  private static final double MOST_FETCHED = 1;

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int HEARTBEATS_UNTIL_DEAD = 4;
  private static final Duration EXPIRE_EVERY = Duration.ofSeconds(30);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final Duration TIME_TO_END = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final @Nullable CustomTask<Void> calendar;
  private final Scheduler scheduler;

  /**
   * Does nothing until it is started.
   *
   * @param dataSource with the table {@code scheduled_tasks}
   */
  public Jobs(DataSource dataSource, Work work, InstantSource clock) {
    this.clock = clock;
    this.calendar = work.sync() == null ? null : Duties.calendar(work.sync());
    this.scheduler = scheduler(dataSource, work);
  }

  private Scheduler scheduler(DataSource dataSource, Work work) {
    var builder = Scheduler.create(dataSource, calendar == null ? List.of() : List.of(calendar));
    startEach(builder, work);
    return builder
        .clock(clock::instant)
        // said, not found out: the database may still be away
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .pollUsingLockAndFetch(LEAST_FETCHED, MOST_FETCHED)
        .threads(AT_A_TIME)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollingInterval(POLL)
        .enableImmediateExecution()
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(HEARTBEATS_UNTIL_DEAD)
        .shutdownMaxWait(TIME_TO_END)
        .build();
  }

  private static void startEach(SchedulerBuilder builder, Work work) {
    if (work.follow() != null) {
      builder.startTasks(Duties.recurring("follow-bookings", POLL, work.follow()));
    }
    if (work.send() != null) {
      builder.startTasks(Duties.steady("send-notifications", work.send()));
    }
    if (work.expire() != null) {
      builder.startTasks(Duties.recurring("expire-bookings", EXPIRE_EVERY, work.expire()));
    }
    if (work.forget() != null) {
      builder.startTasks(Duties.recurring("forget-notifications", FORGET_EVERY, work.forget()));
    }
  }

  public void start() {
    scheduler.start();
  }

  /**
   * Has the account's calendar synced as soon as possible, and never fails: whoever follows
   * bookings asks again as long as there is something to do.
   */
  public void wake(CalendarAccount account) {
    if (calendar == null) {
      return;
    }
    var instance = calendar.instance(AccountId.of(account));
    var now = clock.instant();
    try {
      if (!scheduler.scheduleIfNotExists(instance, now)) {
        scheduler.reschedule(instance, now);
      }
    } catch (DbSchedulerException | SQLRuntimeException e) {
      // its job began, ended or was woken at the same moment, or the database is away
      LOG.debug("A calendar could not be woken", e);
    }
  }

  /** Lets what is going on come to an end, for some seconds. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
