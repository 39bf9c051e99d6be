package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a connection on which a request was answered before all of it came. */
class UnreadBodiesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static String request(String call, String authorization, int announced) {
    return """
    %s HTTP/1.1\r
    Host: localhost\r
    Authorization: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    """
        .formatted(call, authorization, announced);
  }

  private static String answer(String call, int announced, String body) throws IOException {
    var token = "Bearer " + Tokens.of(api.aClient());
    try (var connection = new RawConnection(api)) {
      return connection.say(request(call, token, announced) + body).hearHeaders();
    }
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({"POST /booking, 413", "DELETE /booking/x, 413", "GET /nowhere, 404", "POST /me, 405"})
  void an_answer_before_the_body_says_that_it_is_the_last(String call, int status)
      throws IOException {
    assertThat(answer(call, 1_000_000, "{"))
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("\r\nConnection: close\r\n");
  }

  @Test
  void a_body_that_is_still_on_its_way_leaves_the_connection_open() throws IOException {
    var token = "Bearer " + Tokens.of(api.aClient());
    try (var connection = new RawConnection(api)) {
      connection.say(request("POST /booking", token, 100_000));
      for (int i = 0; i < 100; i++) {
        connection.say(" ".repeat(1_000));
      }

      assertThat(connection.hearHeaders())
          .startsWith("HTTP/1.1 413")
          .doesNotContainIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST /booking, 400", "GET /nowhere, 404", "POST /me, 405"})
  void a_refused_request_that_came_whole_leaves_the_connection_open(String call, int status)
      throws IOException {
    assertThat(answer(call, 2, "{}"))
        .startsWith("HTTP/1.1 " + status)
        .doesNotContainIgnoringCase("\r\nConnection: close\r\n");
  }
}
