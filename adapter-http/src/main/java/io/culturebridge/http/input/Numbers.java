package io.culturebridge.http.input;

import io.culturebridge.domain.booking.BookingRules;
import java.time.Duration;
import java.util.function.Function;

/** Reads whole numbers. */
public final class Numbers {

  private static final int MOST_DIGITS = 18;
  private static final BookingRules RULES = BookingRules.standard();

  private Numbers() {}

  /** Reads a number written in digits and nothing else. */
  public static long parse(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      throw new IllegalArgumentException("must be a whole number");
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new IllegalArgumentException("must be a whole number");
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  public static Function<Long, Integer> between(int least, int most) {
    return number -> {
      if (number < least || number > most) {
        throw new IllegalArgumentException("must be between " + least + " and " + most);
      }
      return number.intValue();
    };
  }

  /** A session's length; the rules have the last word, here they only keep the arithmetic safe. */
  public static Duration minutes(long number) {
    int least = (int) RULES.shortest().toMinutes();
    int most = (int) RULES.longest().toMinutes();
    return Duration.ofMinutes(between(least, most).apply(number));
  }
}
