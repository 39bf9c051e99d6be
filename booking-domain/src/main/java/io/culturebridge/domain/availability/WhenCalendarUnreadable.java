package io.culturebridge.domain.availability;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a coach offers while nobody knows what is in the connected calendar. */
public enum WhenCalendarUnreadable {
  /** Nothing. */
  CLOSED,
  /** What was free when it was last read. */
  LAST_KNOWN,
  /** Everything, as if no calendar were connected. */
  OPEN;

  private static final Map<String, WhenCalendarUnreadable> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(WhenCalendarUnreadable::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As in requests, answers and tables: lower case. */
  public String word() {
    return word;
  }

  /** The one of that word; none when there is no such word. */
  public static Optional<WhenCalendarUnreadable> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
