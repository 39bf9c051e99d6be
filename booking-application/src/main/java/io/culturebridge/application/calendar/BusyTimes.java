package io.culturebridge.application.calendar;

import io.culturebridge.application.Backoff;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of a calendar's busy times the same as the calendar. */
final class BusyTimes {

  private static final Duration BACK = Duration.ofDays(1);
  private static final Duration AHEAD = Duration.ofDays(400);

  /** A copy moves on with time by being made anew. */
  private static final Duration LEAST_AHEAD = Duration.ofDays(370);

  /** One poll may fail, and a slow one be late, before slots close. */
  private static final int GOOD_FOR_POLLS = 3;

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(20);

  private final BusyTimesRepository busy;
  private final Duration poll;
  private final InstantSource clock;

  BusyTimes(BusyTimesRepository busy, Duration poll, InstantSource clock) {
    this.busy = busy;
    this.poll = poll;
    this.clock = clock;
  }

  /** Reads what has changed if it is time to; tells when it is time again. */
  Instant read(ConnectedCalendar calendar) {
    var now = clock.instant();
    var copy = busy.copy(calendar.account()).orElse(null);
    if (copy != null && copy.readAt().plus(poll).isAfter(now)) {
      return copy.readAt().plus(poll);
    }
    return switch (read(calendar, reachesFarEnough(copy, now) ? copy : null, now)) {
      case Done<BusyChanges> done -> now.plus(poll);
      case Throttled<BusyChanges>(var after, var reason) when after != null ->
          now.plus(Backoff.atMost(after));
      // the calendar is left alone already
      case Throttled<BusyChanges> throttled -> now.plus(poll);
      // somebody else works on the calendar now
      case AccessExpired<BusyChanges> expired -> now;
      case CalendarAnswer<BusyChanges> failure -> {
        calendar.pause(AFTER_FAILURE);
        yield now.plus(poll);
      }
    };
  }

  private static boolean reachesFarEnough(@Nullable BusyCopy copy, Instant now) {
    return copy != null && copy.window().end().isAfter(now.plus(LEAST_AHEAD));
  }

  private CalendarAnswer<BusyChanges> read(
      ConnectedCalendar calendar, @Nullable BusyCopy copy, Instant now) {
    var window = copy == null ? windowAt(now) : copy.window();
    var answer = calendar.busyChanges(copy == null ? null : copy.cursor(), window);
    if (copy != null && (answer instanceof Gone || answer instanceof Refused)) {
      return read(calendar, null, now);
    }
    if (answer instanceof Done<BusyChanges>(var changes)) {
      apply(calendar, changes, window, now);
    }
    return answer;
  }

  private void apply(
      ConnectedCalendar calendar, BusyChanges changes, TimeSlot window, Instant now) {
    var goodUntil = now.plus(poll.multipliedBy(GOOD_FOR_POLLS));
    var copy = new BusyCopy(changes.cursor(), window, now, goodUntil);
    busy.apply(calendar.begun(), changes, copy);
  }

  private static TimeSlot windowAt(Instant now) {
    var start = now.truncatedTo(ChronoUnit.DAYS).minus(BACK);
    return TimeSlot.of(start, start.plus(AHEAD));
  }
}
