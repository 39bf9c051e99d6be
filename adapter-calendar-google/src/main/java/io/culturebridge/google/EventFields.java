package io.culturebridge.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.CalendarEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A booking in Google's words. */
final class EventFields {

  /** Tells our events from others, by the key they were made with. */
  static final String MARK = "culturebridge";

  private EventFields() {}

  /** As it is made, with reminders as the person likes them. */
  static Event fresh(CalendarEvent event) {
    var made =
        new Event()
            .setId(event.key().text())
            .setTransparency("opaque")
            .setReminders(new Event.Reminders().setUseDefault(true));
    return merged(made, event);
  }

  /**
   * With what is ours made equal, and what the person or Google has added kept: a write replaces
   * the whole event. Equal to what was kept when there is nothing to write.
   */
  static Event merged(Event kept, CalendarEvent event) {
    var merged =
        kept.clone()
            .setSummary(orAbsent(event.summary()))
            .setDescription(orAbsent(event.description()))
            .setStatus(event.tentative() ? "tentative" : "confirmed")
            .setStart(time(kept.getStart(), event.slot().start(), event.zone()))
            .setEnd(time(kept.getEnd(), event.slot().end(), event.zone()))
            .setSequence(sequence(kept, event))
            .setExtendedProperties(marked(kept, event));
    if ("transparent".equals(kept.getTransparency())) {
      merged.setTransparency("opaque");
    }
    return placed(merged, event);
  }

  private static Event placed(Event event, CalendarEvent booking) {
    if (booking.link() != null) {
      return placed(event, booking.link());
    }
    return event.getConferenceData() == null
        ? event.setConferenceData(MeetPlace.wanted(booking.key()))
        : event;
  }

  /** A conference besides would be a second place to meet, with a button to join it. */
  private static Event placed(Event event, MeetingLink link) {
    if (!link.equals(MeetPlace.link(event))) {
      event.setConferenceData(null).setHangoutLink(null);
    }
    return event.setLocation(link.value().toString());
  }

  /** Google leaves out what is empty. */
  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The same time can be written in many ways. */
  private static EventDateTime time(@Nullable EventDateTime kept, Instant instant, ZoneId zone) {
    var name = name(zone);
    if (kept != null
        && kept.getDateTime() != null
        && kept.getDateTime().getValue() == instant.toEpochMilli()
        && name.equals(kept.getTimeZone())) {
      return kept;
    }
    return new EventDateTime()
        .setDateTime(new DateTime(instant.toEpochMilli(), 0))
        .setTimeZone(name);
  }

  /** Google knows places, not offsets. */
  private static String name(ZoneId zone) {
    return zone.getId().contains("/") ? zone.getId() : "UTC";
  }

  /** Google counts too, and takes nothing lower than it has. */
  private static int sequence(Event kept, CalendarEvent event) {
    return kept.getSequence() == null
        ? event.sequence()
        : Math.max(kept.getSequence(), event.sequence());
  }

  private static Event.ExtendedProperties marked(Event kept, CalendarEvent event) {
    var properties =
        kept.getExtendedProperties() == null
            ? new Event.ExtendedProperties()
            : kept.getExtendedProperties().clone();
    Map<String, String> marks = new HashMap<>();
    if (properties.getPrivate() != null) {
      marks.putAll(properties.getPrivate());
    }
    marks.put(MARK, event.key().text());
    return properties.setPrivate(marks);
  }
}
