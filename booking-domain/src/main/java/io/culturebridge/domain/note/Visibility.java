package io.culturebridge.domain.note;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may read a note. */
public enum Visibility {
  /** Whoever may see the booking. */
  SHARED,
  /** Its author alone; not even admins. */
  PRIVATE;

  private static final Map<String, Visibility> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Visibility::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The visibility in requests, answers and tables: lower case. */
  public String word() {
    return word;
  }

  /** The visibility of that word; none when there is no such visibility. */
  public static Optional<Visibility> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
