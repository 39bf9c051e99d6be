package io.culturebridge.http.input;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads languages by their tags (BCP 47). */
public final class Languages {

  private Languages() {}

  public static Locale parse(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("must be a language such as en", e);
    }
  }
}
