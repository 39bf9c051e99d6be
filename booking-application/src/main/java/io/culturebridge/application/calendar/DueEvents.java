package io.culturebridge.application.calendar;

import io.culturebridge.application.Backoff;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Syncs all links of a calendar that are due, the longest waiting first, some at a time. */
final class DueEvents {

  /** Providers allow four calls at a time; one is left for whoever cannot wait. */
  private static final int AT_A_TIME = 3;

  private static final int AT_ONCE = 60;

  private final CalendarLinkRepository links;
  private final SyncLink syncLink;
  private final InstantSource clock;

  DueEvents(CalendarLinkRepository links, SyncLink syncLink, InstantSource clock) {
    this.links = links;
    this.syncLink = syncLink;
    this.clock = clock;
  }

  /**
   * Until nothing is left to be done by now, or the calendar is to be left alone.
   *
   * @return what broke first, where something did that nobody expected
   */
  Optional<RuntimeException> sync(ConnectedCalendar calendar) {
    var round = new Round(calendar);
    var due = links.due(calendar.account(), clock.instant(), AT_ONCE);
    while (round.goesOn() && !due.isEmpty()) {
      round.work(new ConcurrentLinkedQueue<>(due));
      due = links.due(calendar.account(), clock.instant(), AT_ONCE);
    }
    return round.defect();
  }

  /** One run over a calendar, given up once the provider wants to be left alone. */
  private final class Round {

    private static final String UNEXPECTED = "Something went wrong on our side";
    private static final int MOST_IN_VAIN = 3;
    private static final Duration AFTER_FAILURES = Duration.ofSeconds(5);

    private final ConnectedCalendar calendar;
    private volatile boolean over;
    private int inVain;
    private @Nullable RuntimeException defect;

    Round(ConnectedCalendar calendar) {
      this.calendar = calendar;
    }

    boolean goesOn() {
      return !over;
    }

    synchronized Optional<RuntimeException> defect() {
      return Optional.ofNullable(defect);
    }

    void work(Queue<CalendarLink> due) {
      try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
        var all =
            IntStream.range(0, AT_A_TIME)
                .mapToObj(i -> CompletableFuture.runAsync(() -> workOff(due), workers))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
      }
    }

    private void workOff(Queue<CalendarLink> due) {
      for (var link = due.poll(); link != null && goesOn(); link = due.poll()) {
        settle(link);
      }
    }

    /** What breaks unexpectedly keeps neither the other events nor the busy times waiting. */
    private void settle(CalendarLink link) {
      CalendarAnswer<CalendarLink> answer;
      try {
        answer = syncLink.sync(link, calendar);
      } catch (UnavailableException e) {
        throw e;
      } catch (RuntimeException e) {
        save(tryAgain(link, UNEXPECTED));
        broke(e);
        return;
      }
      settle(link, answer);
    }

    private void save(CalendarLink link) {
      links.save(link, clock.instant());
    }

    private void settle(CalendarLink link, CalendarAnswer<CalendarLink> answer) {
      switch (answer) {
        case Done<CalendarLink>(var done) -> {
          save(done);
          if (done.sequence() != link.sequence()) {
            succeeded();
          }
        }
        case Throttled<CalendarLink>(var after, var reason) -> {
          var wait = after == null ? Backoff.after(link.attempts()) : Backoff.atMost(after);
          save(link.postponed(reason, clock.instant().plus(wait)));
          over = true;
        }
        case Unclear<CalendarLink>(var reason) -> {
          save(tryAgain(link, reason));
          failed();
        }
        case Refused<CalendarLink>(var reason) -> save(link.failed(reason));
        case Gone<CalendarLink> gone ->
            save(tryAgain(link.regenerated(), "The event was deleted meanwhile"));
        // nothing becomes of the rest either; it is still to be done when the owner is back
        case ReconnectNeeded<CalendarLink> reconnect -> over = true;
        case AccessExpired<CalendarLink> expired -> over = true;
      }
    }

    private CalendarLink tryAgain(CalendarLink link, String reason) {
      return link.attempts() >= Backoff.MOST_ATTEMPTS
          ? link.failed(reason)
          : link.retrying(reason, clock.instant().plus(Backoff.after(link.attempts())));
    }

    private synchronized void broke(RuntimeException e) {
      if (defect == null) {
        defect = e;
      }
    }

    /** Told of real calls only: an event that is as it should be says nothing of its provider. */
    private synchronized void succeeded() {
      inVain = 0;
    }

    private synchronized void failed() {
      if (++inVain >= MOST_IN_VAIN) {
        calendar.pause(AFTER_FAILURES);
        over = true;
      }
    }
  }
}
