package io.culturebridge.domain.calendar;

import java.util.regex.Pattern;

/**
 * Which kind of calendar: {@code google}, {@code outlook}, or any other that is plugged in. A
 * value, not an enum, so that a new provider changes nothing here.
 */
public record ProviderId(String value) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * @throws IllegalArgumentException when it is not a word of at most 32 lower-case letters, digits
   *     and hyphens
   */
  public ProviderId {
    if (!WORD.matcher(value).matches()) {
      throw new IllegalArgumentException("a provider is a word in lower case");
    }
  }
}
