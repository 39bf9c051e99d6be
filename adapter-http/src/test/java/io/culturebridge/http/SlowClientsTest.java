package io.culturebridge.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Clients that never finish what they have to say are let go (slowloris). */
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stopDripping() {
    drip.close();
  }

  @Test
  void headers_that_come_byte_by_byte_end_the_connection() throws IOException {
    try (var connection = new RawConnection(api)) {
      connection.say("GET /health/live HTTP/1.1\r\nX-Slow: ");

      assertIsClosedWhileDripping(connection);
    }
  }

  @Test
  void so_do_those_of_a_later_request() throws IOException {
    try (var connection = new RawConnection(api)) {
      connection.say("HEAD /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.hearHeaders()).startsWith("HTTP/1.1 200");
      connection.say("GET /health/live HTTP/1.1\r\nX-Slow: ");

      assertIsClosedWhileDripping(connection);
    }
  }

  @Test
  void a_body_that_comes_byte_by_byte_ends_the_request() throws IOException {
    try (var connection = new RawConnection(api)) {
      connection.say(
          "POST /booking HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nAuthorization: Bearer "
              + Tokens.of(api.aClient())
              + "\r\n\r\n");

      assertThat(assertIsClosedWhileDripping(connection)).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void a_body_that_stops_coming_ends_the_request_with_a_sentence() throws IOException {
    try (var connection = new RawConnection(api)) {
      connection.say(
          "POST /booking HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nAuthorization: Bearer "
              + Tokens.of(api.aClient())
              + "\r\n\r\n{");

      assertThat(connection.hear())
          .startsWith("HTTP/1.1 408 ")
          .contains("Content-Type: application/problem+json\r\n")
          .contains("\"detail\":\"The request came too slowly\"");
    }
  }

  private String assertIsClosedWhileDripping(RawConnection connection) throws IOException {
    var start = Instant.now();
    var dripping = drip.scheduleAtFixedRate(() -> sayQuietly(connection), 1, 1, SECONDS);

    var heard = hearUntilClosed(connection);
    dripping.cancel(true);

    assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
    return heard;
  }

  private static void sayQuietly(RawConnection connection) {
    try {
      connection.say("x");
    } catch (IOException e) {
      throw new IllegalStateException("closed as it should be", e);
    }
  }

  private static String hearUntilClosed(RawConnection connection) {
    try {
      return connection.hear();
    } catch (IOException e) {
      return "reset";
    }
  }
}
