package io.culturebridge.standins;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** dateTimeTimeZone: a local time without an offset and the name of its zone. */
final class GraphTimes {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'.0000000'");
  private static final Pattern PREFERRED = Pattern.compile("outlook\\.timezone=\"([^\"]*)\"");
  private static final Set<String> FIELDS = Set.of("dateTime", "timeZone");
  private static final String UTC = "UTC";

  private final GraphErrors errors;

  GraphTimes(GraphErrors errors) {
    this.errors = errors;
  }

  Span span(ObjectNode event) {
    var span = new Span(instant(event, "start"), instant(event, "end"));
    if (span.isEmpty()) {
      throw errors.invalidProperty("The start of an event is before its end.");
    }
    return span;
  }

  /** Kept in UTC; in which zone it was made is remembered. */
  void normalise(ObjectNode event) {
    remember(event, "originalStartTimeZone", "start");
    remember(event, "originalEndTimeZone", "end");
    tell(event, span(event), UTC);
  }

  private static void remember(ObjectNode event, String original, String time) {
    var zone = Json.text(event.path(time), "timeZone");
    if (!event.has(original) || !zone.equals(UTC)) {
      event.put(original, zone);
    }
  }

  /** Tells the times in the zone a reader prefers; in UTC without one. */
  ObjectNode preferred(ObjectNode event, String prefer) {
    var zone = PREFERRED.matcher(prefer);
    if (zone.find()) {
      tell(event, span(event), zone.group(1));
    }
    return event;
  }

  /** Of a query: without an offset it is UTC. */
  Instant timestamp(String text) {
    try {
      return text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException wrong) {
      throw errors.badRequest("Not a time: " + text);
    }
  }

  private void tell(ObjectNode event, Span span, String name) {
    var zone = zone(name);
    event.putObject("start").put("dateTime", local(span.start(), zone)).put("timeZone", name);
    event.putObject("end").put("dateTime", local(span.end(), zone)).put("timeZone", name);
  }

  private static String local(Instant instant, ZoneId zone) {
    return FORMAT.format(instant.atZone(zone));
  }

  private Instant instant(ObjectNode event, String name) {
    if (!(event.get(name) instanceof ObjectNode time)
        || !FIELDS.equals(Set.copyOf(time.propertyNames()))) {
      throw errors.invalidProperty(name + " has a dateTime and a timeZone.");
    }
    var zone = zone(Json.text(time, "timeZone"));
    try {
      return LocalDateTime.parse(Json.text(time, "dateTime")).atZone(zone).toInstant();
    } catch (DateTimeException wrong) {
      throw errors.invalidProperty("Not a local time: " + name);
    }
  }

  private ZoneId zone(String name) {
    return GraphZones.zone(name)
        .orElseThrow(
            () -> errors.invalidProperty("A valid TimeZone value must be specified: " + name));
  }
}
