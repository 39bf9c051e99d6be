package io.culturebridge.standins;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which properties an event has that a caller may set, and what may stand in them. */
final class GraphForm {

  private static final Set<String> WRITABLE =
      Set.of(
          "subject",
          "body",
          "start",
          "end",
          "location",
          "attendees",
          "showAs",
          "sensitivity",
          "importance",
          "isAllDay",
          "isOnlineMeeting",
          "onlineMeetingProvider",
          "transactionId",
          "allowNewTimeProposals",
          "responseRequested",
          "isReminderOn",
          "reminderMinutesBeforeStart",
          "categories",
          "hideAttendees",
          "singleValueExtendedProperties");

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "showAs", Set.of("free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
          "sensitivity", Set.of("normal", "personal", "private", "confidential"),
          "importance", Set.of("low", "normal", "high"),
          "onlineMeetingProvider",
              Set.of("unknown", "teamsForBusiness", "skypeForBusiness", "skypeForConsumer"));

  private final GraphErrors errors;

  GraphForm(GraphErrors errors) {
    this.errors = errors;
  }

  ObjectNode checked(ObjectNode body) {
    for (var property : body.properties()) {
      check(property.getKey(), property.getValue());
    }
    return body;
  }

  private void check(String name, JsonNode value) {
    if (!WRITABLE.contains(name)) {
      throw errors.invalidBody(
          "The property '" + name + "' does not exist on type 'microsoft.graph.event'.");
    }
    var allowed = VALUES.get(name);
    if (allowed != null && !allowed.contains(value.asString(""))) {
      throw errors.invalidBody("Not a value of '" + name + "'.");
    }
    switch (name) {
      case "attendees" -> attendees(value);
      case "body" -> body(value);
      case "singleValueExtendedProperties" -> properties(value);
      default -> {}
    }
  }

  private void attendees(JsonNode attendees) {
    for (var attendee : attendees) {
      if (!Json.text(attendee.path("emailAddress"), "address").contains("@")) {
        throw errors.invalidProperty("An attendee has an address.");
      }
    }
  }

  private void body(JsonNode body) {
    if (!Set.of("text", "html").contains(Json.text(body, "contentType"))
        || !Set.of("contentType", "content").containsAll(body.propertyNames())) {
      throw errors.invalidBody("A body has a contentType of text or html, and content.");
    }
  }

  private void properties(JsonNode properties) {
    for (var property : properties) {
      if (!GraphProperties.isId(Json.text(property, "id")) || !property.path("value").isString()) {
        throw errors.badRequest("An extended property has an id by the rules, and text as value.");
      }
    }
  }
}
