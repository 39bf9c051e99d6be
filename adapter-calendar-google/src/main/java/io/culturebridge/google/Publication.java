package io.culturebridge.google;

import com.google.api.services.calendar.model.Event;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.PublishedEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Makes one event what it is to be. */
final class Publication {

  private static final int ATTEMPTS = 3;
  private static final int LOOKS = 3;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final OpenCalendar calendar;
  private final CalendarEvent event;

  Publication(OpenCalendar calendar, CalendarEvent event) {
    this.calendar = calendar;
    this.event = event;
  }

  /** The id is ours: a second insert is refused, also when the first was deleted since. */
  CalendarAnswer<PublishedEvent> insert() throws IOException {
    try {
      return published(calendar.insert(EventFields.fresh(event)));
    } catch (CallFailed refusal) {
      if (refusal.status() == 409) {
        return update(event.key().text());
      }
      throw refusal;
    }
  }

  CalendarAnswer<PublishedEvent> update(String id) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return replace(calendar.get(id));
      } catch (CallFailed refusal) {
        if (refusal.saysGone()) {
          return new Gone<>();
        }
        if (refusal.status() != 412) {
          throw refusal;
        }
      }
    }
    return new Unclear<>("The event is being changed by others all the time.");
  }

  private CalendarAnswer<PublishedEvent> replace(Event kept) throws IOException {
    if ("cancelled".equals(kept.getStatus())) {
      return new Gone<>();
    }
    var merged = EventFields.merged(kept, event);
    return published(merged.equals(kept) ? kept : calendar.replace(merged));
  }

  private CalendarAnswer<PublishedEvent> published(Event made) throws InterruptedIOException {
    var settled = made;
    for (int look = 0; look < LOOKS && MeetPlace.isPending(settled); look++) {
      settled = later(settled);
    }
    return new Done<>(new PublishedEvent(made.getId(), MeetPlace.link(settled)));
  }

  /** The event is there already: whatever goes wrong now only leaves it without a link. */
  private Event later(Event pending) throws InterruptedIOException {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return calendar.get(pending.getId());
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } catch (IOException e) {
      return pending;
    }
  }
}
