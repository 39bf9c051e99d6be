package io.culturebridge.http.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Reads instants as RFC 3339 writes them and a little more: without an offset it is UTC, a bare
 * date is its midnight, a fraction of a second is cut, seconds may be missing, and the space that
 * an unencoded {@code +} becomes in a query is understood.
 */
public final class Instants {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final String text;
  private int at;

  private Instants(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException when it is no instant, or not of the years 0000 to 9999
   */
  public static Instant parse(String text) {
    try {
      var instant = new Instants(text).read();
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw malformed();
      }
      return instant;
    } catch (DateTimeException e) {
      throw malformed();
    }
  }

  private Instant read() {
    var date = LocalDate.of(number(4), part('-'), part('-'));
    if (at == text.length()) {
      return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    expect(isNext('t') ? 't' : isNext(' ') ? ' ' : 'T');
    var time = LocalTime.of(number(2), part(':'), isNext(':') ? part(':') : 0);
    skipFraction();
    int offset = offset();
    if (at != text.length()) {
      throw malformed();
    }
    return date.atTime(time).toInstant(ZoneOffset.UTC).minusSeconds(offset);
  }

  private void skipFraction() {
    if (isNext('.')) {
      at++;
      number(1);
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
  }

  private int offset() {
    if (at == text.length()) {
      return 0;
    }
    char sign = text.charAt(at++);
    return switch (sign) {
      case 'Z', 'z' -> 0;
      case '+', ' ' -> offsetSeconds();
      case '-' -> -offsetSeconds();
      default -> throw malformed();
    };
  }

  private int offsetSeconds() {
    return LocalTime.of(number(2), part(':')).toSecondOfDay();
  }

  private int part(char separator) {
    expect(separator);
    return number(2);
  }

  private int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      if (at == text.length() || !isDigit(text.charAt(at))) {
        throw malformed();
      }
      number = 10 * number + text.charAt(at++) - '0';
    }
    return number;
  }

  private void expect(char c) {
    if (!isNext(c)) {
      throw malformed();
    }
    at++;
  }

  private boolean isNext(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("must be a time such as 2025-11-15T14:00:00Z");
  }
}
