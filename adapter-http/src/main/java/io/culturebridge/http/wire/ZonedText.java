package io.culturebridge.http.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes instants in a zone, with its offset: {@code 2026-03-29T03:00:00+02:00}. */
public final class ZonedText implements InstantText {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final DateTimeFormatter format;

  public ZonedText(ZoneId zone) {
    format = FORMAT.withZone(zone);
  }

  @Override
  public void write(JsonGenerator json, Instant instant) {
    json.writeString(of(instant));
  }

  /** The text itself. */
  public String of(Instant instant) {
    return format.format(instant);
  }
}
