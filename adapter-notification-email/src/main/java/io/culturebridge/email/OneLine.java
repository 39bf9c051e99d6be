package io.culturebridge.email;

import java.text.Bidi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that people typed, made fit for one line among other text. */
final class OneLine {

  /** Line breaks of all kinds and control characters: none may reach a header. */
  private static final Pattern BREAKS =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");

  /** What turns the direction of all that follows (UAX #9 §2); invisible by itself. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final char WORD_JOINER = '\u2060';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private OneLine() {}

  /** The text without anything that could end the line or turn its direction. */
  static String of(String text) {
    return TURNS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  /** Text of a header in which what looks like an encoded word (RFC 2047 §2) is none. */
  static String literal(String text) {
    return text.replace("=?", "=" + WORD_JOINER + "?");
  }

  /** As {@link #of}; null when nothing is left to be seen. */
  static @Nullable String visible(@Nullable String text) {
    var line = text == null ? "" : of(text);
    return line.isEmpty() ? null : line;
  }

  /** As {@link #of}; text written right to left does not disturb what stands around it. */
  static String isolated(String text) {
    var line = of(text);
    return Bidi.requiresBidi(line.toCharArray(), 0, line.length())
        ? FIRST_STRONG_ISOLATE + line + POP_DIRECTIONAL_ISOLATE
        : line;
  }
}
