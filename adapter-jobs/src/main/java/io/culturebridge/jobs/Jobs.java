package io.culturebridge.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.culturebridge.domain.calendar.CalendarAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
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
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration TIME_TO_END = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final CustomTask<Void> calendar;
  private final Scheduler scheduler;

  /**
   * Does nothing until it is started.
   *
   * @param dataSource with the table {@code scheduled_tasks}
   */
  public Jobs(DataSource dataSource, Work work, InstantSource clock) {
    this.clock = clock;
    this.calendar = calendar(work);
    this.scheduler =
        Scheduler.create(dataSource, calendar)
            .startTasks(follow(work))
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

  private static RecurringTask<Void> follow(Work work) {
    return Tasks.recurring("follow-bookings", FixedDelay.of(POLL))
        .execute((instance, context) -> work.follow().run());
  }

  private static CustomTask<Void> calendar(Work work) {
    return Tasks.custom("calendar", Void.class)
        .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
        .execute((instance, context) -> next(work.sync().apply(AccountId.parse(instance.getId()))));
  }

  private static CompletionHandler<Void> next(Optional<Instant> time) {
    return new CompletionHandler<>() {
      @Override
      public void complete(ExecutionComplete run, ExecutionOperations<Void> operations) {
        time.ifPresentOrElse(then -> operations.reschedule(run, then), operations::remove);
      }
    };
  }

  public void start() {
    scheduler.start();
  }

  /**
   * Has the account's calendar synced as soon as possible, and never fails: whoever follows
   * bookings asks again as long as there is something to do.
   */
  public void wake(CalendarAccount account) {
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
