package io.culturebridge.http.input;

import java.time.Instant;
import java.time.ZoneId;

/** Reads instants as {@link Instants} does, but bare dates as midnights of a zone. */
public final class Moments {

  private static final int LENGTH_OF_DATE = 10;

  private Moments() {}

  /**
   * @throws IllegalArgumentException when it is neither an instant nor a date
   */
  public static Instant parse(String text, ZoneId zone) {
    return text.length() == LENGTH_OF_DATE
        ? Dates.parse(text).atStartOfDay(zone).toInstant()
        : Instants.parse(text);
  }
}
