package io.culturebridge.domain.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user is here; one role each. */
public enum Role {
  CLIENT,
  COACH,
  ADMIN;

  /** The role in tokens, requests and tables: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word; none when there is no such role. */
  public static Optional<Role> ofWord(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findAny();
  }
}
