package io.culturebridge.outlook;

import io.culturebridge.domain.time.TimeSlot;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a delta says of one event, as far as it matters to being busy.
 *
 * @param masterId of the series it is an occurrence of; empty where there is none
 * @param master stands for a series: only its occurrences take time
 * @param sparse says only when: everything else is as the series has it
 * @param blocking would make the person busy, were it to take any time
 * @param slot null when it takes no time
 */
record BusyItem(
    String id,
    String masterId,
    boolean master,
    boolean sparse,
    boolean blocking,
    @Nullable TimeSlot slot) {

  private static final Set<String> NOT_BUSY = Set.of("free", "workingElsewhere");

  /**
   * @throws DateTimeException when it makes no sense
   */
  static BusyItem read(JsonNode json) {
    var id = json.path("id").stringValue("");
    if (id.isEmpty()) {
      throw new DateTimeException("an event has an id");
    }
    boolean removed = json.has("@removed");
    return new BusyItem(
        id,
        json.path("seriesMasterId").stringValue(""),
        json.path("type").stringValue("").equals("seriesMaster"),
        !json.has("showAs"),
        !removed && blocks(json),
        removed ? null : slot(json));
  }

  private static boolean blocks(JsonNode json) {
    boolean free = NOT_BUSY.contains(json.path("showAs").stringValue(""));
    boolean cancelled = json.path("isCancelled").booleanValue(false);
    boolean declined =
        json.path("responseStatus").path("response").stringValue("").equals("declined");
    return !free && !cancelled && !declined && !EventMark.isOn(json);
  }

  private static @Nullable TimeSlot slot(JsonNode json) {
    var start = instant(json.path("start"));
    var end = instant(json.path("end"));
    return start.isBefore(end) ? TimeSlot.of(floor(start), ceiling(end)) : null;
  }

  /** Local without offset, in the zone that was asked for: UTC. */
  private static Instant instant(JsonNode time) {
    var zone = time.path("timeZone").stringValue("UTC").toUpperCase(Locale.ROOT);
    if (!zone.equals("UTC")) {
      throw new DateTimeException("a time is in the zone that was asked for");
    }
    return LocalDateTime.parse(time.path("dateTime").stringValue("")).toInstant(ZoneOffset.UTC);
  }

  private static Instant floor(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant ceiling(Instant instant) {
    var whole = floor(instant);
    return whole.equals(instant) ? whole : whole.plusSeconds(1);
  }
}
