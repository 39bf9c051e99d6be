package io.culturebridge.outlook;

import static io.culturebridge.outlook.Answers.then;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calendars on Microsoft Graph.
 *
 * <p>Graph makes a repeated event once only while the first one lives, and an earlier try may have
 * been made without our knowing. So each write looks first, but the very first of an event. One
 * that was deleted before its id was ever seen cannot be told from one that was never made: it is
 * made.
 */
public final class OutlookCalendarProvider implements CalendarProvider {

  private final EventLookup lookup;
  private final EventWrites writes;
  private final BusyDelta delta;

  OutlookCalendarProvider(Graph graph) {
    lookup = new EventLookup(graph);
    writes = new EventWrites(graph, lookup);
    delta = new BusyDelta(graph);
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(
      String accessToken, CalendarEvent event, @Nullable String eventId) {
    return then(
        lookup.find(accessToken, event.key(), eventId),
        known -> {
          if (known.isPresent()) {
            return writes.change(accessToken, event, known.get());
          }
          return eventId == null ? writes.make(accessToken, event) : new Gone<>();
        });
  }

  @Override
  public CalendarAnswer<PublishedEvent> make(String accessToken, CalendarEvent event) {
    return writes.make(accessToken, event);
  }

  @Override
  public CalendarAnswer<Boolean> remove(
      String accessToken, EventKey key, @Nullable String eventId) {
    return then(
        eventId == null ? idOf(accessToken, key) : new Done<>(Optional.of(eventId)),
        id -> id.isPresent() ? writes.delete(accessToken, id.get()) : new Done<>(false));
  }

  @Override
  public CalendarAnswer<BusyChanges> busyChanges(
      String accessToken, @Nullable String cursor, TimeSlot window) {
    return delta.read(accessToken, cursor, window);
  }

  private CalendarAnswer<Optional<String>> idOf(String accessToken, EventKey key) {
    return lookup.find(accessToken, key, null).map(known -> known.map(KnownEvent::id));
  }
}
