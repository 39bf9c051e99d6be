package io.culturebridge.standins;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** singleValueExtendedProperties: what a program may write on an event and find it by. */
final class GraphProperties {

  static final String NAME = "singleValueExtendedProperties";

  private static final String TEXT = "'((?:[^']|'')*)'";
  private static final Pattern ID =
      Pattern.compile("String \\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}} Name \\S+");
  private static final Pattern FILTER =
      Pattern.compile(
          NAME + "/[Aa]ny\\(ep: ?ep/id eq " + TEXT + " and ep/value eq " + TEXT + "\\)");
  private static final Pattern EXPAND =
      Pattern.compile(NAME + "\\(\\$filter=id eq " + TEXT + "\\)");

  private final GraphErrors errors;

  GraphProperties(GraphErrors errors) {
    this.errors = errors;
  }

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** Whether an event is what a $filter asks for. */
  boolean fits(ObjectNode event, String filter) {
    var asked = FILTER.matcher(filter);
    if (!asked.matches() || !isId(text(asked.group(1)))) {
      throw errors.badRequest("Invalid filter clause: " + filter);
    }
    return find(event, text(asked.group(1)))
        .filter(property -> Json.text(property, "value").equals(text(asked.group(2))))
        .isPresent();
  }

  /** They are shown only where $expand asks for them. */
  ObjectNode expand(ObjectNode event, Optional<String> expand) {
    var shown = expand.map(this::idOf).flatMap(id -> find(event, id));
    event.remove(NAME);
    shown.ifPresent(property -> event.putArray(NAME).add(property));
    return event;
  }

  /** New values come to those there are. */
  static void merge(ObjectNode before, ObjectNode changes) {
    var merged = Json.array();
    for (var property : before.path(NAME)) {
      if (find(changes, Json.text(property, "id")).isEmpty()) {
        merged.add(property);
      }
    }
    changes.path(NAME).forEach(merged::add);
    set(changes, merged);
  }

  private static void set(ObjectNode changes, ArrayNode merged) {
    if (!merged.isEmpty()) {
      changes.set(NAME, merged);
    }
  }

  private String idOf(String expand) {
    var asked = EXPAND.matcher(expand);
    if (!asked.matches() || !isId(text(asked.group(1)))) {
      throw errors.badRequest("Parsing OData Select and Expand failed: " + expand);
    }
    return text(asked.group(1));
  }

  private static Optional<JsonNode> find(ObjectNode event, String id) {
    return StreamSupport.stream(event.path(NAME).spliterator(), false)
        .filter(property -> Json.text(property, "id").equals(id))
        .findFirst();
  }

  private static String text(String quoted) {
    return quoted.replace("''", "'");
  }
}
