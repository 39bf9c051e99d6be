package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies larger than any booking. */
class BigBodiesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final int LARGEST = 64 * 1024;
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int CROWD = 20;
  private static final long MOST_GROWTH = 64L << 20;

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();

  private byte[] bookingOf(int bytes) {
    var booking = bookingJson(coach, "2025-11-15T14:00:00Z");
    return (booking + " ".repeat(bytes - booking.length())).getBytes(UTF_8);
  }

  private Reply post(byte[] body) {
    return api.as(client).send("POST", "/booking", BodyPublishers.ofByteArray(body));
  }

  private Reply postChunked(byte[] body) {
    return api.as(client)
        .send(
            "POST", "/booking", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  @Test
  void a_body_of_64_KiB_is_read_and_one_byte_more_is_not() {
    post(bookingOf(LARGEST + 1)).isProblem(413, "The body has more than 64 KiB");
    post(bookingOf(LARGEST)).has(201);
  }

  @Test
  void so_it_is_when_the_length_is_not_told_before() {
    postChunked(bookingOf(LARGEST + 1)).isProblem(413, "The body has more than 64 KiB");
    postChunked(bookingOf(LARGEST)).has(201);
  }

  @Test
  void a_body_of_64_KiB_that_is_wrong_is_refused_for_what_it_says() {
    var spaces = new byte[LARGEST];
    Arrays.fill(spaces, (byte) ' ');

    post(spaces).isProblem(400);
    postChunked(spaces).isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {LARGEST + 1, TEN_MEGABYTES, 2_147_483_648L, Long.MAX_VALUE})
  void a_length_that_is_too_large_is_refused_before_the_body_comes(long length) throws IOException {
    try (var connection = new RawConnection(api)) {
      var heard = connection.say(head("Content-Length: " + length)).hear();

      assertThat(heard).startsWith("HTTP/1.1 413 ").contains("/problems/body-too-large");
    }
  }

  @Test
  void the_body_of_a_cancellation_is_limited_too() throws IOException {
    try (var connection = new RawConnection(api)) {
      var head =
          head("Content-Length: " + TEN_MEGABYTES)
              .replace("POST /booking", "DELETE /booking/" + client.id().value());

      assertThat(connection.say(head).hear()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void a_chunked_body_without_end_is_refused_once_it_is_too_large() throws IOException {
    try (var connection = new RawConnection(api)) {
      var chunk = "10001\r\n" + " ".repeat(LARGEST + 1);

      var heard = connection.say(head("Transfer-Encoding: chunked") + chunk).hear();

      assertThat(heard).startsWith("HTTP/1.1 413 ").contains("/problems/body-too-large");
    }
  }

  @Test
  void many_large_bodies_do_not_stay_in_memory() throws IOException {
    long before = heapInUse();
    var crowd = new ArrayList<RawConnection>();
    try {
      for (int i = 0; i < CROWD; i++) {
        crowd.add(sayTenMegabytes(i % 2 == 0));
      }
      assertThat(heapInUse() - before).isLessThan(MOST_GROWTH);
      api.as(client).get("/me").has(200);
    } finally {
      closeAll(crowd);
    }
  }

  private RawConnection sayTenMegabytes(boolean chunked) throws IOException {
    var connection = new RawConnection(api);
    connection.say(
        chunked
            ? head("Transfer-Encoding: chunked") + Integer.toHexString(TEN_MEGABYTES) + "\r\n"
            : head("Content-Length: " + TEN_MEGABYTES));
    var piece = new byte[LARGEST];
    Arrays.fill(piece, (byte) ' ');
    try {
      for (int said = 0; said < TEN_MEGABYTES; said += piece.length) {
        connection.say(piece);
      }
    } catch (IOException e) {
      // the server need not listen to the end: it may hang up once it has refused
      assertThat(e).isInstanceOf(SocketException.class);
    }
    return connection;
  }

  private static void closeAll(List<RawConnection> connections) throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private String head(String framing) {
    return "POST /booking HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
        + Tokens.of(client)
        + "\r\n"
        + framing
        + "\r\n\r\n";
  }
}
