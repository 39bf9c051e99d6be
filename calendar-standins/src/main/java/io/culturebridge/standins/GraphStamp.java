package io.culturebridge.standins;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** What Graph itself writes on an event. */
final class GraphStamp {

  private final InstantSource clock;

  GraphStamp(InstantSource clock) {
    this.clock = clock;
  }

  String newId() {
    return "AAkALgAA" + Secrets.random() + Secrets.random() + "=";
  }

  ObjectNode fresh(Account account, String id) {
    var event =
        Json.object()
            .put("id", id)
            .put("createdDateTime", now())
            .put("subject", "")
            .put("importance", "normal")
            .put("sensitivity", "normal")
            .put("showAs", "busy")
            .put("type", "singleInstance")
            .put("isAllDay", false)
            .put("isCancelled", false)
            .put("isOrganizer", true)
            .put("isOnlineMeeting", false)
            .put("onlineMeetingProvider", "unknown")
            .putNull("onlineMeeting")
            .put("hasAttachments", false)
            .put("iCalUId", "040000008200E00074C5B7101A82E008" + Secrets.random())
            .put("webLink", "https://outlook.office365.com/owa/?itemid=" + id);
    event.putObject("body").put("contentType", "text").put("content", "");
    event.putObject("location").put("displayName", "");
    event.putArray("attendees");
    event.putArray("categories");
    event.putObject("responseStatus").put("response", "organizer");
    event.putObject("organizer").putObject("emailAddress").put("address", account.email());
    return event;
  }

  ObjectNode stamped(Account account, ObjectNode event) {
    var key = "CK" + (clock.millis() + account.store().changes());
    return event
        .put("changeKey", key)
        .put("@odata.etag", "W/\"" + key + "\"")
        .put("lastModifiedDateTime", now());
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
