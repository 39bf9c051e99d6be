package io.culturebridge.domain.series;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a series when the coach cannot be booked for all of it. */
public enum OnConflict {
  /** Nothing is booked. */
  REJECT,
  /** All the rest is. */
  SKIP;

  /** As in requests: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that word; none when there is no such one. */
  public static Optional<OnConflict> ofWord(String word) {
    return Stream.of(values()).filter(choice -> choice.word().equals(word)).findAny();
  }
}
