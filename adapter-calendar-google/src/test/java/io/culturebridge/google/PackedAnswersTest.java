package io.culturebridge.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.api.client.http.GenericUrl;
import com.sun.net.httpserver.HttpServer;
import io.culturebridge.testkit.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PackedAnswersTest {

  private final Exchange exchange = new Exchange(InstantSource.fixed(Fixtures.NOW));
  private final BoundedTransport transport = new BoundedTransport(Limits.STANDARD);
  private final HttpServer server = server();
  private byte[] answer = {};

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        call -> {
          call.getResponseHeaders().set("Content-Encoding", "gzip");
          call.sendResponseHeaders(200, answer.length);
          call.getResponseBody().write(answer);
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_packed_answer_is_unpacked() throws IOException {
    answer = packed("{\"größe\": 1}".getBytes(UTF_8));

    assertThat(asked()).isEqualTo("{\"größe\": 1}");
  }

  @Test
  void an_answer_that_unpacks_to_too_much_is_not_taken_in() throws IOException {
    answer = packed(new byte[50_000_000]);

    assertThatIOException().isThrownBy(this::asked).withMessageContaining("longer");
  }

  @Test
  void what_cannot_be_unpacked_is_no_answer() throws IOException {
    answer = "{}".getBytes(UTF_8);

    assertThatIOException().isThrownBy(this::asked);

    answer = packed("{}".getBytes(UTF_8));
    answer = Arrays.copyOf(answer, answer.length - 9);

    assertThatIOException().isThrownBy(this::asked);
  }

  private String asked() throws IOException {
    var url = new GenericUrl("http://127.0.0.1:" + server.getAddress().getPort());
    return exchange.body(transport.createRequestFactory().buildGetRequest(url));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(packed)) {
      packing.write(bytes);
    }
    return packed.toByteArray();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
