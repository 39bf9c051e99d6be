package io.culturebridge.http.input;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones by their IANA names. */
public final class Zones {

  private Zones() {}

  /**
   * @throws IllegalArgumentException when there is no zone of that name; an offset is none
   */
  public static ZoneId parse(String name) {
    if (name.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException("must be an IANA time zone such as Europe/Madrid");
    }
    return ZoneId.of(name);
  }

  public static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
