package io.culturebridge.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.culturebridge.domain.calendar.CalendarAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work as the scheduler knows it, under names that all nodes share. */
final class Duties {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private Duties() {}

  /** Done again and again, that long after it was done. */
  static RecurringTask<Void> recurring(String name, Duration pause, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
  }

  /** Done from the start on, and then when it says. */
  static CustomTask<Void> steady(String name, Supplier<Instant> work) {
    return Tasks.custom(name, Void.class)
        .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
        .scheduleOnStartup("all", null, now -> now)
        .execute((instance, context) -> next(Optional.of(work.get())));
  }

  /** Done for an account when it is woken, and then when it says. */
  static CustomTask<Void> calendar(Function<CalendarAccount, Optional<Instant>> work) {
    return Tasks.custom("calendar", Void.class)
        .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
        .execute((instance, context) -> next(work.apply(AccountId.parse(instance.getId()))));
  }

  private static CompletionHandler<Void> next(Optional<Instant> time) {
    return new CompletionHandler<>() {
      @Override
      public void complete(ExecutionComplete run, ExecutionOperations<Void> operations) {
        time.ifPresentOrElse(then -> operations.reschedule(run, then), operations::remove);
      }
    };
  }
}
