package io.culturebridge.outlook;

import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.CalendarEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as Graph is told of it. Times are in UTC: Outlook shows them in the zone of whoever
 * looks, and Graph does not know every IANA name.
 */
final class EventJson {

  private EventJson() {}

  /** All of it, for making it. */
  static ObjectNode made(CalendarEvent event, boolean withMeeting) {
    var json = common(event);
    json.set("body", body(event));
    json.put("transactionId", event.key().text());
    json.putArray("singleValueExtendedProperties").add(EventMark.property(event.key()));
    return withMeeting ? asked(json) : json;
  }

  /**
   * What of it can change. The body of an event with a Teams meeting holds the block people join
   * by, made by Microsoft; to send a body is to remove the block, and the meeting with it. So none
   * is sent while that meeting is where the session takes place.
   */
  static ObjectNode changed(CalendarEvent event, KnownEvent known, boolean withMeeting) {
    var json = common(event);
    if (event.link() == null && !known.hasMeeting() && !withMeeting) {
      json.set("location", location(""));
    }
    if (!known.meetsAt(event.link())) {
      json.set("body", body(event));
    }
    return withMeeting ? asked(json) : json;
  }

  private static ObjectNode common(CalendarEvent event) {
    var json = object().put("subject", event.summary());
    json.set("start", utc(event.slot().start()));
    json.set("end", utc(event.slot().end()));
    json.put("showAs", event.tentative() ? "tentative" : "busy");
    if (event.link() != null) {
      json.set("location", location(event.link().value().toString()));
    }
    return json;
  }

  private static ObjectNode asked(ObjectNode json) {
    return json.put("isOnlineMeeting", true).put("onlineMeetingProvider", "teamsForBusiness");
  }

  private static ObjectNode body(CalendarEvent event) {
    return object().put("contentType", "text").put("content", text(event));
  }

  private static String text(CalendarEvent event) {
    MeetingLink link = event.link();
    if (link == null) {
      return event.description();
    }
    var separator = event.description().isEmpty() ? "" : "\n\n";
    return event.description() + separator + link.value();
  }

  private static ObjectNode location(String name) {
    return object().put("displayName", name);
  }

  private static ObjectNode utc(Instant instant) {
    var local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return object()
        .put("dateTime", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local))
        .put("timeZone", "UTC");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
