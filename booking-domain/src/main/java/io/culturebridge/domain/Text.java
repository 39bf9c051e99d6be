package io.culturebridge.domain;

import java.util.function.IntPredicate;

/** Checks of text that people typed. */
public final class Text {

  private Text() {}

  /**
   * Returns the text if every store can keep it: at most {@code most} characters (code points), no
   * NUL and no half of a surrogate pair.
   *
   * @throws IllegalArgumentException when it is not such a text; the message says why
   */
  public static String require(String text, int most) {
    if (text.length() > most && text.codePointCount(0, text.length()) > most) {
      throw new IllegalArgumentException("must have at most " + most + " characters");
    }
    if (!isStorable(text)) {
      throw new IllegalArgumentException("must not contain NUL or unpaired surrogates");
    }
    return text;
  }

  /** Tells whether the text has neither NUL nor half of a surrogate pair. */
  public static boolean isStorable(String text) {
    return !has(text, c -> c == 0 || isSurrogate(c));
  }

  /** As {@link #require}, and on one line: no control characters, not blank. */
  public static String requireLine(String text, int most) {
    require(text, most);
    if (text.isBlank() || has(text, Character::isISOControl)) {
      throw new IllegalArgumentException("must be one line of visible text");
    }
    return text;
  }

  /** A loop, because every text of every row passes here, and a stream costs ten times as much. */
  private static boolean has(String text, IntPredicate wanted) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (wanted.test(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
