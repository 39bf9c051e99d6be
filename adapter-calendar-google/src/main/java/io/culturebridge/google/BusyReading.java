package io.culturebridge.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.time.TimeSlot;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a calendar's busy times, page by page. */
final class BusyReading {

  private static final int MOST_PAGES = 40;
  private static final int PAGE_SIZE = 2500;

  /** Neither titles nor other people are read. */
  private static final String FIELDS =
      "timeZone,nextPageToken,nextSyncToken,items(id,status,start,end,transparency,eventType,"
          + "attendees(self,responseStatus),extendedProperties/private)";

  private final OpenCalendar calendar;
  private final @Nullable String cursor;
  private final TimeSlot window;
  private final Map<String, TimeSlot> busy = new HashMap<>();
  private final Set<String> free = new HashSet<>();

  BusyReading(OpenCalendar calendar, @Nullable String cursor, TimeSlot window) {
    this.calendar = calendar;
    this.cursor = cursor;
    this.window = window;
  }

  CalendarAnswer<BusyChanges> read() throws IOException {
    @Nullable String next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var events = calendar.read(list().setPageToken(next));
      take(events);
      next = events.getNextPageToken();
      if (next == null) {
        return new Done<>(changes(events));
      }
    }
    return new Refused<>("The calendar holds more events than can be read.");
  }

  /** A list of changes must be asked for as the whole was, but for the window. */
  private Calendar.Events.List list() throws IOException {
    var list = calendar.list().setSingleEvents(true).setMaxResults(PAGE_SIZE).setFields(FIELDS);
    return cursor == null
        ? list.setTimeMin(time(window.start().toEpochMilli()))
            .setTimeMax(time(window.end().toEpochMilli()))
        : list.setSyncToken(cursor);
  }

  private static DateTime time(long millis) {
    return new DateTime(millis, 0);
  }

  private void take(Events events) throws IOException {
    var times = BusyTimes.in(events.getTimeZone());
    for (var event : events.getItems() == null ? List.<Event>of() : events.getItems()) {
      if (event.getId() == null) {
        throw new IOException("an event without an id");
      }
      var slot = times.of(event).filter(window::overlaps);
      if (slot.isPresent()) {
        busy.put(event.getId(), slot.get());
        free.remove(event.getId());
      } else {
        busy.remove(event.getId());
        free.add(event.getId());
      }
    }
  }

  private BusyChanges changes(Events last) throws IOException {
    if (last.getNextSyncToken() == null) {
      throw new IOException("a list without an end");
    }
    var whole = cursor == null;
    return new BusyChanges(whole, busy, whole ? Set.of() : free, last.getNextSyncToken());
  }
}
