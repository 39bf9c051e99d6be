package io.culturebridge.standins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Google's {@code fields}: {@code items(id,start/dateTime),nextPageToken}; others are left out. */
final class FieldMask {

  private final String text;
  private int at;

  private FieldMask(String text) {
    this.text = text;
  }

  /** What is left of it; all of it where nothing was asked for. */
  static ObjectNode apply(ObjectNode node, Optional<String> fields) {
    fields.ifPresent(text -> keep(node, new FieldMask(text).whole()));
    return node;
  }

  private record Mask(Map<String, Mask> fields) {}

  private Mask whole() {
    var mask = list();
    if (at < text.length()) {
      throw wrong();
    }
    return mask;
  }

  private Mask list() {
    var fields = new LinkedHashMap<String, Mask>();
    do {
      fields.put(name(), inner());
    } while (skip(','));
    return new Mask(fields);
  }

  private Mask inner() {
    if (skip('/')) {
      return new Mask(Map.of(name(), inner()));
    }
    if (!skip('(')) {
      return new Mask(Map.of());
    }
    var list = list();
    if (!skip(')')) {
      throw wrong();
    }
    return list;
  }

  private String name() {
    var start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
      at++;
    }
    if (start == at) {
      throw wrong();
    }
    return text.substring(start, at);
  }

  private boolean skip(char expected) {
    var there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  private Refusal wrong() {
    return GoogleErrors.invalid("Invalid field selection " + text);
  }

  private static void keep(JsonNode node, Mask mask) {
    if (mask.fields().isEmpty() || mask.fields().containsKey("*")) {
      return;
    }
    if (node instanceof ArrayNode array) {
      array.forEach(element -> keep(element, mask));
    } else if (node instanceof ObjectNode object) {
      object.retain(mask.fields().keySet());
      mask.fields().forEach((name, inner) -> keep(object.path(name), inner));
    }
  }
}
