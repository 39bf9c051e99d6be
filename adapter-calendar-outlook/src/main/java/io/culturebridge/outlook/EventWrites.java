package io.culturebridge.outlook;

import static io.culturebridge.outlook.Answers.then;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.PublishedEvent;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Makes, changes and deletes single events. */
final class EventWrites {

  private final Graph graph;
  private final EventLookup lookup;

  EventWrites(Graph graph, EventLookup lookup) {
    this.graph = graph;
    this.lookup = lookup;
  }

  CalendarAnswer<PublishedEvent> make(String token, CalendarEvent event) {
    var answer =
        withMeetingIfPossible(
            event.link() == null,
            meeting ->
                graph.post(token, graph.me("events").build(), EventJson.made(event, meeting)));
    return then(
        answer, reply -> reply.conflicts() ? madeBefore(token, event, reply) : published(reply));
  }

  CalendarAnswer<PublishedEvent> change(String token, CalendarEvent event, KnownEvent known) {
    return then(
        patch(token, event, known),
        reply -> reply.conflicts() ? changeAgain(token, event, known) : changed(reply));
  }

  CalendarAnswer<Boolean> delete(String token, String id) {
    var once = graph.delete(token, event(id));
    return then(
        once,
        reply -> then(reply.conflicts() ? graph.delete(token, event(id)) : once, this::deleted));
  }

  /**
   * Two writes of one transaction that are not alike: the first one's event is there after all, or
   * was deleted.
   */
  private CalendarAnswer<PublishedEvent> madeBefore(
      String token, CalendarEvent event, Reply conflict) {
    return then(
        lookup.find(token, event.key(), null),
        known -> {
          if (known.isPresent()) {
            return then(patch(token, event, known.get()), this::changed);
          }
          boolean used = conflict.errorCode().equals("ErrorDuplicateTransactionId");
          return used ? new Gone<>() : graph.faults().of(conflict);
        });
  }

  private CalendarAnswer<PublishedEvent> changeAgain(
      String token, CalendarEvent event, KnownEvent stale) {
    return then(
        lookup.find(token, event.key(), stale.id()),
        known ->
            known.isPresent()
                ? then(patch(token, event, known.get()), this::changed)
                : new Gone<>());
  }

  private CalendarAnswer<Reply> patch(String token, CalendarEvent event, KnownEvent known) {
    return withMeetingIfPossible(
        event.link() == null && !known.hasMeeting(),
        meeting ->
            graph.patch(
                token, event(known.id()), known.etag(), EventJson.changed(event, known, meeting)));
  }

  /** Personal accounts have no Teams for business, and refuse the whole event for it. */
  private static CalendarAnswer<Reply> withMeetingIfPossible(
      boolean wanted, Function<Boolean, CalendarAnswer<Reply>> write) {
    return then(
        write.apply(wanted),
        reply -> wanted && reply.status() == 400 ? write.apply(false) : new Done<>(reply));
  }

  private CalendarAnswer<PublishedEvent> changed(Reply reply) {
    return Faults.missing(reply) ? new Gone<>() : published(reply);
  }

  private CalendarAnswer<PublishedEvent> published(Reply reply) {
    if (!reply.succeeded()) {
      return graph.faults().of(reply);
    }
    return KnownEvent.read(reply.json())
        .<CalendarAnswer<PublishedEvent>>map(event -> new Done<>(event.published()))
        .orElseGet(() -> new Unclear<>("Microsoft's answer makes no sense."));
  }

  private CalendarAnswer<Boolean> deleted(Reply reply) {
    if (reply.status() == Reply.NO_CONTENT) {
      return new Done<>(true);
    }
    return Faults.missing(reply) ? new Done<>(false) : graph.faults().of(reply);
  }

  private HttpUrl event(String id) {
    return graph.me("events", id).build();
  }
}
