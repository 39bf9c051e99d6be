package io.culturebridge.standins;

import io.culturebridge.standins.EventStore.Stored;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Which events a whole listing shows. */
final class GoogleFilter {

  private final Map<String, String> query;
  private final Span window;

  GoogleFilter(Map<String, String> query) {
    this.query = query;
    this.window = new Span(bound("timeMin", Instant.MIN), bound("timeMax", Instant.MAX));
    if (window.isEmpty()) {
      throw new Refusal(
          GoogleErrors.answer(400, "timeRangeEmpty", "The specified time range is empty."));
    }
    if ("startTime".equals(query.get("orderBy")) && !"true".equals(query.get("singleEvents"))) {
      throw GoogleErrors.invalid("The requested ordering is not available for the query.");
    }
  }

  boolean shows(Stored stored) {
    return (!stored.deleted() || "true".equals(query.get("showDeleted")))
        && GoogleTimes.span(stored.event()).overlaps(window)
        && hasUid(stored.event())
        && hasProperty(stored.event());
  }

  private Instant bound(String name, Instant none) {
    return Optional.ofNullable(query.get(name)).map(GoogleTimes::timestamp).orElse(none);
  }

  private boolean hasUid(ObjectNode event) {
    return Json.text(event, "iCalUID")
        .equals(query.getOrDefault("iCalUID", Json.text(event, "iCalUID")));
  }

  private boolean hasProperty(ObjectNode event) {
    var wanted = query.getOrDefault("privateExtendedProperty", "");
    var equals = wanted.indexOf('=');
    return equals < 0
        || Json.text(event.path("extendedProperties").path("private"), wanted.substring(0, equals))
            .equals(wanted.substring(equals + 1));
  }
}
