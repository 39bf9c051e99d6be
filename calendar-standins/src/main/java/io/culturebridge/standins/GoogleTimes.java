package io.culturebridge.standins;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When an event takes place: {@code date}, or {@code dateTime} by RFC 3339 with a zone or offset.
 */
final class GoogleTimes {

  /** Of every calendar here; in it the API tells times, whatever they were given in. */
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
  private static final Set<String> FIELDS = Set.of("date", "dateTime", "timeZone");

  private GoogleTimes() {}

  static Span span(ObjectNode event) {
    var span = new Span(instant(event, "start"), instant(event, "end"));
    if (span.isEmpty()) {
      throw new Refusal(
          GoogleErrors.answer(400, "timeRangeEmpty", "The specified time range is empty."));
    }
    return span;
  }

  /** Tells times as the API does. */
  static void normalise(ObjectNode event) {
    var span = span(event);
    tell(event.get("start"), span.start());
    tell(event.get("end"), span.end());
  }

  /** Of a query or a body, where an offset must be. */
  static Instant timestamp(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw GoogleErrors.invalid("Not a timestamp with an offset: " + text);
    }
  }

  private static void tell(JsonNode time, Instant instant) {
    if (time instanceof ObjectNode object && object.has("dateTime")) {
      object.put("dateTime", FORMAT.format(instant.atZone(ZONE)));
      if (!object.has("timeZone")) {
        object.put("timeZone", ZONE.getId());
      }
    }
  }

  private static Instant instant(ObjectNode event, String name) {
    if (!(event.get(name) instanceof ObjectNode time)) {
      throw GoogleErrors.required("Missing " + name + " time.");
    }
    if (!FIELDS.containsAll(time.propertyNames())) {
      throw GoogleErrors.invalid("Unknown field in " + name + ".");
    }
    if (time.hasNonNull("date") == time.hasNonNull("dateTime")) {
      throw GoogleErrors.invalid("Invalid " + name + " time.");
    }
    try {
      return instant(time);
    } catch (DateTimeException wrong) {
      throw GoogleErrors.invalid("Invalid " + name + " time: " + wrong.getMessage());
    }
  }

  private static Instant instant(ObjectNode time) {
    var zone = zone(time);
    if (time.hasNonNull("date")) {
      return LocalDate.parse(Json.text(time, "date")).atStartOfDay(ZONE).toInstant();
    }
    var text = Json.text(time, "dateTime");
    if (hasOffset(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    if (!time.hasNonNull("timeZone")) {
      throw GoogleErrors.required("Missing time zone definition.");
    }
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static ZoneId zone(ObjectNode time) {
    var name = time.path("timeZone").asString(ZONE.getId());
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw GoogleErrors.invalid("Invalid time zone definition: " + name);
    }
    return ZoneId.of(name);
  }

  private static boolean hasOffset(String text) {
    return text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
  }
}
