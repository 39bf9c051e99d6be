package io.culturebridge.standins;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields an event has, and what may stand in them. */
final class GoogleForm {

  private static final Set<String> READ_ONLY =
      Set.of(
          "kind",
          "etag",
          "htmlLink",
          "created",
          "updated",
          "creator",
          "organizer",
          "hangoutLink",
          "originalStartTime",
          "recurringEventId",
          "locked",
          "privateCopy");

  private static final Set<String> WRITABLE =
      Set.of(
          "id",
          "status",
          "summary",
          "description",
          "location",
          "colorId",
          "start",
          "end",
          "transparency",
          "visibility",
          "iCalUID",
          "sequence",
          "attendees",
          "attendeesOmitted",
          "extendedProperties",
          "conferenceData",
          "anyoneCanAddSelf",
          "guestsCanInviteOthers",
          "guestsCanModify",
          "guestsCanSeeOtherGuests",
          "reminders",
          "source",
          "eventType",
          "attachments");

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "status", Set.of("confirmed", "tentative", "cancelled"),
          "transparency", Set.of("opaque", "transparent"),
          "visibility", Set.of("default", "public", "private", "confidential"),
          "eventType", Set.of("default"));

  private GoogleForm() {}

  /** What of a body is to be written. */
  static ObjectNode writable(ObjectNode body) {
    for (var field : body.properties()) {
      check(field.getKey(), field.getValue());
    }
    var kept = body.deepCopy();
    kept.remove(READ_ONLY);
    return kept;
  }

  private static void check(String name, JsonNode value) {
    if (!READ_ONLY.contains(name) && !WRITABLE.contains(name)) {
      throw GoogleErrors.invalid("Unknown field: " + name);
    }
    var allowed = VALUES.get(name);
    if (allowed != null && !value.isNull() && !allowed.contains(value.asString(""))) {
      throw GoogleErrors.invalid("Invalid value for: " + name);
    }
    switch (name) {
      case "attendees" -> attendees(value);
      case "extendedProperties" -> properties(value);
      case "reminders" -> reminders(value);
      default -> {}
    }
  }

  private static void attendees(JsonNode attendees) {
    for (var attendee : attendees) {
      if (!Json.text(attendee, "email").contains("@")) {
        throw GoogleErrors.invalid("Invalid attendee email.");
      }
    }
  }

  private static void properties(JsonNode properties) {
    if (!Set.of("private", "shared").containsAll(properties.propertyNames())) {
      throw GoogleErrors.invalid("Extended properties are private or shared.");
    }
    for (var group : properties) {
      for (var value : group) {
        if (!value.isString() && !value.isNull()) {
          throw GoogleErrors.invalid("An extended property is text.");
        }
      }
    }
  }

  private static void reminders(JsonNode reminders) {
    if (reminders.path("useDefault").asBoolean(false) && !reminders.path("overrides").isEmpty()) {
      throw new Refusal(
          GoogleErrors.answer(
              400,
              "cannotUseDefaultRemindersAndSpecifyOverride",
              "Cannot specify both default reminders and overrides at the same time."));
    }
  }
}
