package io.culturebridge.standins;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as a request asks to see it. */
final class GraphView {

  private static final Set<String> ALWAYS = Set.of("id", "@odata.etag", GraphProperties.NAME);

  private static final Set<String> SELECTABLE =
      Set.of(
          "id",
          "subject",
          "body",
          "bodyPreview",
          "start",
          "end",
          "location",
          "attendees",
          "showAs",
          "sensitivity",
          "importance",
          "isAllDay",
          "isCancelled",
          "isOrganizer",
          "isOnlineMeeting",
          "onlineMeetingProvider",
          "onlineMeeting",
          "onlineMeetingUrl",
          "transactionId",
          "responseStatus",
          "organizer",
          "type",
          "iCalUId",
          "uid",
          "changeKey",
          "createdDateTime",
          "lastModifiedDateTime",
          "originalStartTimeZone",
          "originalEndTimeZone",
          "webLink",
          "categories",
          "seriesMasterId",
          "recurrence");

  private final GraphErrors errors;
  private final GraphTimes times;
  private final GraphProperties properties;

  GraphView(GraphErrors errors, GraphTimes times, GraphProperties properties) {
    this.errors = errors;
    this.times = times;
    this.properties = properties;
  }

  ObjectNode shown(ObjectNode event, RecordedRequest request) {
    times.preferred(event, prefer(request));
    properties.expand(event, Optional.ofNullable(request.query().get("$expand")));
    return selected(event, request.query().get("$select"));
  }

  static String prefer(RecordedRequest request) {
    return Optional.ofNullable(request.header("Prefer")).orElse("");
  }

  private ObjectNode selected(ObjectNode event, @Nullable String select) {
    if (select != null) {
      var kept = new HashSet<>(Arrays.asList(select.split(",", -1)));
      if (!SELECTABLE.containsAll(kept)) {
        throw errors.badRequest("Could not find a property of an event in: " + select);
      }
      kept.addAll(ALWAYS);
      event.retain(kept);
    }
    return event;
  }
}
