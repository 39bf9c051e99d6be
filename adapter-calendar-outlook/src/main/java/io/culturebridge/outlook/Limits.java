package io.culturebridge.outlook;

import java.time.Duration;

/**
 * How much of our time and memory one call may take.
 *
 * @param connect until a connection stands
 * @param silence between two bytes
 * @param call in all, whatever trickles in
 * @param answerBytes of an answer, unpacked
 */
record Limits(Duration connect, Duration silence, Duration call, int answerBytes) {

  static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), 10 * 1024 * 1024);
}
