package io.culturebridge.standins;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What Google itself writes on an event. */
final class GoogleStamp {

  private static final List<String> KEPT =
      List.of("created", "creator", "organizer", "iCalUID", "sequence", "eventType");

  private final InstantSource clock;

  GoogleStamp(InstantSource clock) {
    this.clock = clock;
  }

  String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  ObjectNode fresh(Account account, String id) {
    var event =
        Json.object()
            .put("kind", "calendar#event")
            .put("id", id)
            .put("status", "confirmed")
            .put("htmlLink", "https://www.google.com/calendar/event?eid=" + id)
            .put("created", now())
            .put("iCalUID", id + "@google.com")
            .put("sequence", 0)
            .put("eventType", "default");
    event.putObject("creator").put("email", account.email()).put("self", true);
    event.putObject("organizer").put("email", account.email()).put("self", true);
    event.putObject("reminders").put("useDefault", true);
    return event;
  }

  /** What a replaced event keeps. */
  ObjectNode unchangeable(ObjectNode before) {
    var kept = before.deepCopy();
    kept.retain(KEPT);
    return kept;
  }

  ObjectNode stamped(Account account, ObjectNode event) {
    return event
        .put("etag", "\"" + (clock.millis() + account.store().changes()) + "000\"")
        .put("updated", now());
  }

  ObjectNode cancelled(Account account, ObjectNode event) {
    return stamped(account, event.put("status", "cancelled"));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
