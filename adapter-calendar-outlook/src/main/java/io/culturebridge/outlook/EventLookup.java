package io.culturebridge.outlook;

import static io.culturebridge.outlook.Answers.then;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.EventKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the live event of a key in the main calendar. Never by its id: an id that outlives moves
 * outlives the move to the deleted items too, where the event would seem to live on.
 */
final class EventLookup {

  private final Graph graph;

  EventLookup(Graph graph) {
    this.graph = graph;
  }

  CalendarAnswer<Optional<KnownEvent>> find(String token, EventKey key, @Nullable String eventId) {
    var url =
        graph
            .me("events")
            .addQueryParameter("$filter", EventMark.filter(key))
            .addQueryParameter("$select", "id,transactionId,isOnlineMeeting,onlineMeeting")
            .build();
    return then(
        graph.get(token, url),
        reply -> reply.succeeded() ? found(reply, key, eventId) : graph.faults().of(reply));
  }

  private static CalendarAnswer<Optional<KnownEvent>> found(
      Reply reply, EventKey key, @Nullable String eventId) {
    var value = reply.json().path("value");
    if (!value.isArray()) {
      return new Unclear<>("Microsoft's answer makes no sense.");
    }
    var events = value.valueStream().map(KnownEvent::read).flatMap(Optional::stream).toList();
    return new Done<>(original(events, key, eventId));
  }

  /** A copy the person made carries the property too, but neither the id nor the transaction. */
  private static Optional<KnownEvent> original(
      List<KnownEvent> events, EventKey key, @Nullable String eventId) {
    return events.stream()
        .max(
            Comparator.<KnownEvent, Boolean>comparing(event -> event.id().equals(eventId))
                .thenComparing(event -> event.transactionId().equals(key.text())));
  }
}
