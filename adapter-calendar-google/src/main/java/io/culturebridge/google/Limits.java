package io.culturebridge.google;

import java.time.Duration;

/**
 * How much of our time Google may take.
 *
 * @param connect until a connection stands
 * @param silence until an answer begins
 * @param call for one event or one question, whatever it takes
 * @param wholeCalendar for a calendar of many pages
 */
record Limits(Duration connect, Duration silence, Duration call, Duration wholeCalendar) {

  static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));
}
