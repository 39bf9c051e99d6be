package io.culturebridge.memory;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link CalendarProvider} in memory. */
public final class InMemoryCalendarProvider implements CalendarProvider {

  private final Map<String, InMemoryCalendar> calendars = new ConcurrentHashMap<>();
  private final Queue<CalendarAnswer<Void>> failures = new ConcurrentLinkedQueue<>();
  private final @Nullable String meetingHost;

  /**
   * @param meetingHost where it makes places to meet; null when it makes none
   */
  public InMemoryCalendarProvider(@Nullable String meetingHost) {
    this.meetingHost = meetingHost;
  }

  /** An empty calendar, which the token opens from now on. */
  public InMemoryCalendar open(String accessToken) {
    var calendar = newCalendar();
    open(accessToken, calendar);
    return calendar;
  }

  InMemoryCalendar newCalendar() {
    return new InMemoryCalendar(meetingHost);
  }

  void open(String accessToken, InMemoryCalendar calendar) {
    calendars.put(accessToken, calendar);
  }

  /** The calendar that the token opens. */
  public Optional<InMemoryCalendar> calendar(String accessToken) {
    return Optional.ofNullable(calendars.get(accessToken));
  }

  /** The token opens nothing any more. */
  public void expire(String accessToken) {
    calendars.remove(accessToken);
  }

  /** Instead of doing the next call, or the one after those that fail already. */
  public void fail(CalendarAnswer<Void> failure) {
    failures.add(failure);
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(
      String accessToken, CalendarEvent event, @Nullable String eventId) {
    return in(accessToken, calendar -> calendar.put(event));
  }

  @Override
  public CalendarAnswer<PublishedEvent> make(String accessToken, CalendarEvent event) {
    return put(accessToken, event, null);
  }

  @Override
  public CalendarAnswer<Boolean> remove(
      String accessToken, EventKey key, @Nullable String eventId) {
    return in(accessToken, calendar -> calendar.remove(key));
  }

  @Override
  public CalendarAnswer<BusyChanges> busyChanges(
      String accessToken, @Nullable String cursor, TimeSlot window) {
    return in(accessToken, calendar -> calendar.busyChanges(cursor, window));
  }

  private <T> CalendarAnswer<T> in(
      String accessToken, Function<InMemoryCalendar, CalendarAnswer<T>> call) {
    var failure = failures.poll();
    if (failure != null) {
      return failure.map(nothing -> {
        throw new IllegalStateException("that is no failure");
      });
    }
    return calendar(accessToken).map(call).orElseGet(AccessExpired::new);
  }
}
