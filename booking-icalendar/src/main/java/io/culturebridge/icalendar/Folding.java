package io.culturebridge.icalendar;

/**
 * Folds lines at 75 octets (RFC 5545 §3.1). The writer of ical4j counts Java characters, of which
 * one makes up to three octets.
 */
final class Folding {

  private static final int LONGEST = 75;

  private Folding() {}

  /** The text folded between code points; its lines end with CRLF. */
  static String fold(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 16);
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int more = octets(codePoint);
      if (octets + more > LONGEST) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(codePoint);
      octets = codePoint == '\n' ? 0 : octets + more;
      i += Character.charCount(codePoint);
    }
    return folded.toString();
  }

  /** How many octets the code point takes on a line in UTF-8; CRLF does not count. */
  private static int octets(int codePoint) {
    if (codePoint == '\r' || codePoint == '\n') {
      return 0;
    }
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
