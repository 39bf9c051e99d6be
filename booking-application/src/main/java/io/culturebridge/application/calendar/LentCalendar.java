package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import org.jspecify.annotations.Nullable;

/** A calendar opened with an access token that came with one request. */
record LentCalendar(CalendarProvider provider, String accessToken) implements OpenCalendar {

  @Override
  public CalendarAnswer<PublishedEvent> make(CalendarEvent event) {
    return provider.make(accessToken, event);
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(CalendarEvent event, @Nullable String eventId) {
    return provider.put(accessToken, event, eventId);
  }

  @Override
  public CalendarAnswer<Boolean> remove(EventKey key, @Nullable String eventId) {
    return provider.remove(accessToken, key, eventId);
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "LentCalendar";
  }
}
