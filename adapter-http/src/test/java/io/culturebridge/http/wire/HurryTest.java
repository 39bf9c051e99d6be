package io.culturebridge.http.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.server.WebServer;
import io.javalin.http.Context;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HurryTest {

  private static final byte[] MORE_THAN_ANY_BUFFER = new byte[50_000_000];

  private final CompletableFuture<IOException> failure = new CompletableFuture<>();

  private void answerAtLength(Context ctx) throws IOException {
    var hurry = Hurry.within(ctx, Duration.ofMillis(100));
    try {
      ctx.res().getOutputStream().write(MORE_THAN_ANY_BUFFER);
    } catch (IOException e) {
      failure.complete(e);
      throw e;
    } finally {
      hurry.close();
    }
  }

  @Test
  void a_client_that_does_not_take_its_answer_keeps_nobody_waiting() throws Exception {
    var server =
        new WebServer("127.0.0.1", 0, List.of(), new SimpleMeterRegistry())
            .start(routes -> routes.get("/", this::answerAtLength));
    try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

      assertThat(failure.get(10, TimeUnit.SECONDS)).isNotNull();
    } finally {
      server.stop();
    }
  }
}
