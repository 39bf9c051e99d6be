package io.culturebridge.filetype;

import io.culturebridge.domain.attachment.Content;

/**
 * Text to be read, not to be run: no control characters anywhere, and no markup, which begins with
 * a tag however much of it there is. Any encoding that has ASCII in it will do.
 */
final class PlainText {

  private static final int PART = 16 * 1024;
  private static final int MARK_LENGTH = 3;

  private PlainText() {}

  static boolean is(Content content) {
    if (beginsWithTag(content.read(0, PART))) {
      return false;
    }
    long at = 0;
    while (at < content.size()) {
      var part = content.read(at, PART);
      if (part.length == 0 || hasControls(part)) {
        return false;
      }
      at += part.length;
    }
    return true;
  }

  private static boolean beginsWithTag(byte[] bytes) {
    int at = hasByteOrderMark(bytes) ? MARK_LENGTH : 0;
    while (at < bytes.length && isBlank(bytes[at])) {
      at++;
    }
    return at + 1 < bytes.length && bytes[at] == '<' && isOfTag(bytes[at + 1]);
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= MARK_LENGTH
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static boolean isOfTag(byte b) {
    return b == '!' || b == '?' || b == '/' || Character.isLetter(b);
  }

  private static boolean hasControls(byte[] bytes) {
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && !isBlank(b)) || b == 0x7f) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }
}
