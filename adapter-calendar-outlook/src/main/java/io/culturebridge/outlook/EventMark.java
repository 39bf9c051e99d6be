package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.EventKey;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How our events are told from all others, in two ways, since neither serves everywhere. The named
 * property can be searched for, but a delta does not show it. The {@code transactionId} is shown
 * wherever an event is, cannot be changed by anybody, and is not taken over by a copy.
 */
final class EventMark {

  private static final String PROPERTY =
      "String {5e1b8f0a-7c43-4d0e-9a56-c2f1b7d98e34} Name culturebridge";
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}v[0-9]{1,10}");

  private EventMark() {}

  /** The extended property of an event of this key. */
  static ObjectNode property(EventKey key) {
    return JsonNodeFactory.instance.objectNode().put("id", PROPERTY).put("value", key.text());
  }

  /** The {@code $filter} that finds events of this key. */
  static String filter(EventKey key) {
    return "singleValueExtendedProperties/Any(ep: ep/id eq '%s' and ep/value eq '%s')"
        .formatted(PROPERTY, key.text());
  }

  /** Tells whether the event is of any key of ours. */
  static boolean isOn(JsonNode event) {
    return KEY.matcher(event.path("transactionId").stringValue("")).matches();
  }
}
