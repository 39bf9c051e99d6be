package io.culturebridge.email;

import java.time.Duration;

/**
 * How long and how much at most. One call takes no longer than {@code turn} and {@code call}
 * together.
 *
 * @param connect to reach the server
 * @param read for each of its answers
 * @param turn to wait for a connection that others use
 * @param call for all steps of handing over one mail
 * @param idle how long a connection is kept unused: servers close them after a minute or more
 * @param connections at once
 */
record SmtpLimits(
    Duration connect, Duration read, Duration turn, Duration call, Duration idle, int connections) {

  static SmtpLimits standard() {
    return new SmtpLimits(
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        Duration.ofSeconds(45),
        Duration.ofSeconds(20),
        4);
  }
}
