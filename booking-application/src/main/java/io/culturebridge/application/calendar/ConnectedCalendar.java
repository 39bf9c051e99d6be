package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A calendar as somebody began to work on it, with the access its owner gave us to keep. */
record ConnectedCalendar(CalendarConnection begun, CalendarProvider provider, Access access)
    implements OpenCalendar {

  CalendarAccount account() {
    return begun.account();
  }

  @Override
  public CalendarAnswer<PublishedEvent> make(CalendarEvent event) {
    return access.call(begun, token -> provider.make(token, event));
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(CalendarEvent event, @Nullable String eventId) {
    return access.call(begun, token -> provider.put(token, event, eventId));
  }

  @Override
  public CalendarAnswer<Boolean> remove(EventKey key, @Nullable String eventId) {
    return access.call(begun, token -> provider.remove(token, key, eventId));
  }

  CalendarAnswer<BusyChanges> busyChanges(@Nullable String cursor, TimeSlot window) {
    return access.call(begun, token -> provider.busyChanges(token, cursor, window));
  }

  /** Has everybody leave the calendar alone for some time. */
  void pause(Duration time) {
    access.pause(account(), time);
  }
}
