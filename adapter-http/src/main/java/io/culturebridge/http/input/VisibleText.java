package io.culturebridge.http.input;

import java.util.function.UnaryOperator;

/** Reads what others made up and only they understand: codes, tokens. */
public final class VisibleText {

  private VisibleText() {}

  /** Text of one to so many visible ASCII characters, no blanks: safe in any header. */
  public static UnaryOperator<String> ofAtMost(int most) {
    return text -> {
      if (text.isEmpty()
          || text.length() > most
          || !text.chars().allMatch(VisibleText::isVisible)) {
        throw new IllegalArgumentException(
            "must have 1 to %d visible ASCII characters".formatted(most));
      }
      return text;
    };
  }

  private static boolean isVisible(int c) {
    return c > ' ' && c < 0x7f;
  }
}
