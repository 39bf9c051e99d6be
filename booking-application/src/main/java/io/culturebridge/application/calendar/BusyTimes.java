package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
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
    if (!read(calendar, reachesFarEnough(copy, now) ? copy : null, now)) {
      calendar.pause(AFTER_FAILURE);
    }
    return now.plus(poll);
  }

  private static boolean reachesFarEnough(@Nullable BusyCopy copy, Instant now) {
    return copy != null && copy.window().end().isAfter(now.plus(LEAST_AHEAD));
  }

  private boolean read(ConnectedCalendar calendar, @Nullable BusyCopy copy, Instant now) {
    var window = copy == null ? windowAt(now) : copy.window();
    var answer = calendar.busyChanges(copy == null ? null : copy.cursor(), window);
    if (copy != null && (answer instanceof Gone || answer instanceof Refused)) {
      return read(calendar, null, now);
    }
    return apply(calendar, answer, window, now);
  }

  private boolean apply(
      ConnectedCalendar calendar,
      CalendarAnswer<BusyChanges> answer,
      TimeSlot window,
      Instant now) {
    if (!(answer instanceof Done<BusyChanges>(var changes))) {
      return false;
    }
    var goodUntil = now.plus(poll.multipliedBy(GOOD_FOR_POLLS));
    var copy = new BusyCopy(changes.cursor(), window, now, goodUntil);
    busy.apply(calendar.account(), changes, copy);
    return true;
  }

  private static TimeSlot windowAt(Instant now) {
    var start = now.truncatedTo(ChronoUnit.DAYS).minus(BACK);
    return TimeSlot.of(start, start.plus(AHEAD));
  }
}
