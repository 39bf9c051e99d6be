package io.culturebridge.google;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;

/** The main calendar of one person. */
final class OpenCalendar {

  private static final String MAIN = "primary";

  /** On every write, or what there is of a conference is lost. */
  private static final int WITH_CONFERENCE = 1;

  private static final String NOBODY = "none";

  private final Calendar.Events events;
  private final Exchange exchange;

  OpenCalendar(Calendar.Events events, Exchange exchange) {
    this.events = events;
    this.exchange = exchange;
  }

  Event insert(Event event) throws IOException {
    return known(
        read(
            events
                .insert(MAIN, event)
                .setConferenceDataVersion(WITH_CONFERENCE)
                .setSendUpdates(NOBODY)));
  }

  Event get(String id) throws IOException {
    return known(read(events.get(MAIN, id)));
  }

  /** Only if nobody has changed or deleted it since it was read. */
  Event replace(Event event) throws IOException {
    var update =
        events
            .update(MAIN, event.getId(), event)
            .setConferenceDataVersion(WITH_CONFERENCE)
            .setSendUpdates(NOBODY);
    update.getRequestHeaders().setIfMatch(event.getEtag());
    return known(read(update));
  }

  void delete(String id) throws IOException {
    exchange.run(events.delete(MAIN, id).setSendUpdates(NOBODY).buildHttpRequest());
  }

  Calendar.Events.List list() throws IOException {
    return events.list(MAIN);
  }

  Events read(Calendar.Events.List list) throws IOException {
    return read((AbstractGoogleClientRequest<Events>) list);
  }

  /** A main calendar bears the account's e-mail address as its name. */
  String name() throws IOException {
    var name = read(list().setMaxResults(1).setFields("summary")).getSummary();
    if (name == null) {
      throw new IOException("a calendar without a name");
    }
    return name;
  }

  private <T> T read(AbstractGoogleClientRequest<T> request) throws IOException {
    request.setDisableGZipContent(true);
    return exchange.read(request.buildHttpRequest(), request.getResponseClass());
  }

  private static Event known(Event event) throws IOException {
    if (event.getId() == null) {
      throw new IOException("an event without an id");
    }
    return event;
  }
}
