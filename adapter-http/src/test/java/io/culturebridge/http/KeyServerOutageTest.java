package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.culturebridge.domain.people.Actor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of tokens while their keys cannot be had, or only badly. */
@Execution(ExecutionMode.CONCURRENT)
class KeyServerOutageTest {

  private static final SigningKey KEY = SigningKey.ec("ec");

  private final KeyServer keys = KeyServer.start(KEY);
  private final RunningApi api = RunningApi.start(new TokenSettings(null, keys.url(), null, null));
  private final Actor somebody = api.aClient();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    api.stop();
    keys.close();
  }

  private Reply me() {
    return me(KEY.token(somebody));
  }

  private Reply me(String token) {
    return api.anybody().with("Authorization", "Bearer " + token).get("/me");
  }

  private void assertUnavailable() {
    assertThat(me().isProblem(503).header("Retry-After")).isPresent();
  }

  @Test
  void known_keys_outlive_their_server() {
    me().has(200);

    keys.close();

    me().has(200);
    me(KEY.token(somebody, "unknown")).has(401);
    me().has(200);
  }

  @Test
  void without_any_keys_the_service_is_unavailable() {
    keys.close();

    for (int i = 0; i < 5; i++) {
      assertUnavailable();
    }
  }

  @Test
  void the_service_recovers_with_the_server_of_the_keys() {
    keys.answer(500, "");
    assertUnavailable();

    keys.publish(KEY);

    me().has(200);
  }

  @ParameterizedTest
  @CsvSource({"404, ''", "200, ''", "200, nothing", "200, []", "200, {}", "200, '{\"keys\": 1}'"})
  void an_answer_that_is_no_set_of_keys_is_as_good_as_none(int status, String body) {
    keys.answer(status, body);

    assertUnavailable();
  }

  @Test
  void an_endless_answer_is_cut() throws InterruptedException {
    var written = new AtomicLong();
    var cut = new CountDownLatch(1);
    keys.answer(exchange -> {
      try {
        sendEndlessly(exchange, written);
      } finally {
        cut.countDown();
      }
    });

    assertUnavailable();
    assertThat(cut.await(10, SECONDS)).isTrue();
    // the limit, and what the sockets between hold
    assertThat(written).hasValueLessThan(32 << 20);
  }

  private static void sendEndlessly(HttpExchange exchange, AtomicLong written) throws IOException {
    var blanks = " ".repeat(8192).getBytes(US_ASCII);
    exchange.sendResponseHeaders(200, 0);
    while (written.get() < 1L << 30) {
      exchange.getResponseBody().write(blanks);
      written.addAndGet(blanks.length);
    }
  }

  @Test
  void an_answer_that_comes_drop_by_drop_is_not_waited_for() {
    keys.answer(this::drip);
    long start = System.nanoTime();

    assertUnavailable();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (!ended(200)) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
    }
  }

  private boolean ended(long millis) {
    try {
      return end.await(millis, MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Test
  void while_keys_are_slow_to_come_the_known_ones_serve() throws InterruptedException {
    me().has(200);
    var asked = new CountDownLatch(1);
    keys.answer(exchange -> {
      asked.countDown();
      drip(exchange);
    });

    var stranger = CompletableFuture.supplyAsync(() -> me(KEY.token(somebody, "unknown")));
    assertThat(asked.await(10, SECONDS)).isTrue();

    me().has(200);
    assertThat(stranger).isNotDone();
    stranger.join().has(401);
  }
}
