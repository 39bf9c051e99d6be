package io.culturebridge.domain.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user is here; one role each. */
public enum Role {
  CLIENT,
  COACH,
  ADMIN,
  /** The service itself, which acts by itself: no user is that, and no word leads here. */
  SYSTEM;

  private static final Map<String, Role> BY_WORD =
      Stream.of(CLIENT, COACH, ADMIN)
          .collect(Collectors.toUnmodifiableMap(Role::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The role in tokens, requests and tables: lower case. */
  public String word() {
    return word;
  }

  /** The user's role of that word; none when there is no such role. */
  public static Optional<Role> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
