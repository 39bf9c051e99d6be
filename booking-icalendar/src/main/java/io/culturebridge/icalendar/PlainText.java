package io.culturebridge.icalendar;

import java.util.regex.Pattern;

/** Text as a TEXT value can hold it (RFC 5545 §3.3.11). */
final class PlainText {

  /** All that Unicode calls a line break: some readers end a content line at any of them. */
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** RFC 5545 §3.1 allows a tab, and no other control character. */
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

  private PlainText() {}

  /** The text with LF for every line break, without control characters. */
  static String of(String text) {
    return withLineBreaks(text, "\n");
  }

  /** The text on one line. */
  static String line(String text) {
    return withLineBreaks(text, " ");
  }

  private static String withLineBreaks(String text, String lineBreak) {
    return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll(lineBreak)).replaceAll("");
  }
}
