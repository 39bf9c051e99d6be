package io.culturebridge.google;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Main calendars at Google. An event's id there is the text of its key. */
public final class GoogleCalendarProvider implements CalendarProvider {

  private final CalendarApi api;
  private final Limits limits;

  GoogleCalendarProvider(CalendarApi api, Limits limits) {
    this.api = api;
    this.limits = limits;
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(
      String accessToken, CalendarEvent event, @Nullable String eventId) {
    return api.answer(
        accessToken,
        limits.call(),
        calendar -> {
          var publication = new Publication(calendar, event);
          return eventId == null ? publication.insert() : publication.update(eventId);
        });
  }

  /** Google itself tells an event that is there already. */
  @Override
  public CalendarAnswer<PublishedEvent> make(String accessToken, CalendarEvent event) {
    return put(accessToken, event, null);
  }

  @Override
  public CalendarAnswer<Boolean> remove(
      String accessToken, EventKey key, @Nullable String eventId) {
    var id = eventId == null ? key.text() : eventId;
    return api.answer(accessToken, limits.call(), calendar -> new Done<>(removed(calendar, id)));
  }

  @Override
  public CalendarAnswer<BusyChanges> busyChanges(
      String accessToken, @Nullable String cursor, TimeSlot window) {
    return api.answer(
        accessToken,
        limits.wholeCalendar(),
        calendar -> new BusyReading(calendar, cursor, window).read());
  }

  private static boolean removed(OpenCalendar calendar, String id) throws IOException {
    try {
      calendar.delete(id);
      return true;
    } catch (CallFailed refusal) {
      if (refusal.saysGone()) {
        return false;
      }
      throw refusal;
    }
  }
}
