package io.culturebridge.bootstrap;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as a provider shows it, in words that are the same for both.
 *
 * @param link of the meeting the provider made for it; empty without one
 * @param place what it shows as its location
 */
record RemoteEvent(String id, TimeSlot slot, String link, String place) {

  static RemoteEvent of(JsonNode event) {
    var slot = TimeSlot.of(instant(event.path("start")), instant(event.path("end")));
    var id = event.path("id").asString("");
    var location = event.path("location");
    return location.isObject()
        ? new RemoteEvent(id, slot, joinUrl(event), location.path("displayName").asString(""))
        : new RemoteEvent(id, slot, event.path("hangoutLink").asString(""), location.asString(""));
  }

  private static String joinUrl(JsonNode event) {
    return event.path("onlineMeeting").path("joinUrl").asString("");
  }

  /** Where the session takes place, for whoever looks at the event. */
  String meeting() {
    return place.isEmpty() ? link : place;
  }

  /** Google tells an offset, Microsoft a zone. */
  private static Instant instant(JsonNode time) {
    var text = time.path("dateTime").asString("");
    return time.path("timeZone").asString("").equals("UTC") && !text.matches(".*(Z|[+-]\\d\\d:.*)")
        ? LocalDateTime.parse(text).atZone(ZoneId.of("UTC")).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  /** What somebody puts into a calendar of theirs. */
  static Map<String, Object> somebodys(String provider, TimeSlot slot, boolean free) {
    var event = new HashMap<String, Object>();
    event.put("start", time(slot.start()));
    event.put("end", time(slot.end()));
    if (provider.equals("google")) {
      event.put("transparency", free ? "transparent" : "opaque");
    } else {
      event.put("showAs", free ? "free" : "busy");
    }
    return event;
  }

  private static Map<String, String> time(Instant instant) {
    return Map.of("dateTime", instant.toString().replace("Z", ""), "timeZone", "UTC");
  }
}
