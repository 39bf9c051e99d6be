package io.culturebridge.http.input;

import java.util.UUID;

/** Reads UUIDs in their one canonical form of 36 characters (RFC 9562 §4), any case. */
public final class Uuids {

  private static final int LENGTH = 36;

  private Uuids() {}

  /**
   * @throws IllegalArgumentException when it is not a UUID
   */
  public static UUID parse(String text) {
    if (!isCanonical(text)) {
      throw new IllegalArgumentException("must be a UUID");
    }
    return UUID.fromString(text);
  }

  public static boolean isCanonical(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (!(isDashAt(i) ? text.charAt(i) == '-' : isHex(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDashAt(int i) {
    return i == 8 || i == 13 || i == 18 || i == 23;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
