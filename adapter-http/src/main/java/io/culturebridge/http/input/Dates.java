package io.culturebridge.http.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads local dates. */
public final class Dates {

  private static final Pattern FORMAT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Dates() {}

  /**
   * @throws IllegalArgumentException when it is no date of the years 0000 to 9999
   */
  public static LocalDate parse(String text) {
    try {
      if (FORMAT.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a date that exists, such as 2026-12-24", e);
    }
    throw new IllegalArgumentException("must be a date such as 2026-12-24");
  }
}
