package io.culturebridge.google;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.GenericUrl;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.standins.Garbage;
import io.culturebridge.testkit.Fixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, every call ends, and goes to nobody but Google. */
final class BoundsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.google.faults().recover();
    person.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DRIPPING")
  void an_answer_without_sense_is_unclear(Garbage kind) {
    person.google.faults().garbage(3, kind);

    assertThat(person.busyChanges(null)).isInstanceOf(Unclear.class);
    assertThat(person.put(Person.booking(null), null)).isInstanceOf(Unclear.class);
    assertThat(person.authorizer().accountName(person.token)).isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DRIPPING")
  void tokens_without_sense_are_unclear(Garbage kind) {
    person.google.faults().atTokenEndpoint().garbage(1, kind);

    assertThat(person.authorizer().refresh(tokens())).isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"\"",
        "{\"items\": [{\"status\": \"confirmed\"}]}",
        "{\"items\": [{\"id\": \"a\"}], \"nextSyncToken\": \"b\"}",
        "{\"items\": [{\"id\": \"a\", \"start\": {\"dateTime\": \"soon\"}}]}",
        "{\"items\": \"none\"}"
      })
  void an_answer_to_something_else_is_unclear(String body) {
    person.google.faults().answer(2, 200, GoogleErrors.JSON, body);

    assertThat(person.busyChanges(null)).isInstanceOf(Unclear.class);
    assertThat(person.put(Person.booking(null), null)).isInstanceOf(Unclear.class);
  }

  @Test
  void a_deeply_nested_answer_is_unclear() {
    person.google.faults().answer(1, 200, GoogleErrors.JSON, "{\"x\":" + "[".repeat(1_000_000));

    assertThat(person.busyChanges(null)).isInstanceOf(Unclear.class);
  }

  @Test
  void an_answer_that_only_drips_in_is_left() {
    try (var waiting = new Person(new Limits(MINUTE, MINUTE, MOMENT, MOMENT))) {
      waiting.google.faults().garbage(3, Garbage.DRIPPING);
      waiting.google.faults().atTokenEndpoint().garbage(1, Garbage.DRIPPING);

      assertThat(waiting.busyChanges(null)).isInstanceOf(Unclear.class);
      assertThat(waiting.put(Person.booking(null), null)).isInstanceOf(Unclear.class);
      assertThat(waiting.authorizer().accountName(waiting.token)).isInstanceOf(Unclear.class);
      assertThat(waiting.authorizer().refresh(tokens())).isInstanceOf(Unclear.class);
    }
  }

  @Test
  void no_answer_is_unclear() {
    try (var waiting = new Person(new Limits(MINUTE, MOMENT, MINUTE, MINUTE))) {
      waiting.google.faults().hang();

      assertThat(waiting.busyChanges(null)).isInstanceOf(Unclear.class);

      waiting.google.faults().recover();
    }
  }

  @Test
  void nobody_there_is_unclear() {
    person.google.close();

    assertThat(person.put(Person.booking(null), null)).isInstanceOf(Unclear.class);
  }

  @Test
  void steps_that_never_end_are_left() {
    var never = new CountDownLatch(1);
    Steps<String> steps =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            never.countDown();
          }
          return new Unclear<>("left");
        };

    assertThat(steps.within(Duration.ofMillis(1), ApiRefusals::answer))
        .isEqualTo(new Unclear<>("Google did not answer in time."));
  }

  @Test
  void an_answer_that_never_ends_is_hung_up_on() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hungUp = new CompletableFuture<Integer>();
      Thread.startVirtualThread(() -> hungUp.complete(answerInPart(server)));
      var url = new GenericUrl("http://127.0.0.1:" + server.getLocalPort());
      var exchange = new Exchange(InstantSource.fixed(Fixtures.NOW));
      Steps<String> steps =
          () -> {
            var get =
                new BoundedTransport(Limits.STANDARD).createRequestFactory().buildGetRequest(url);
            return new Done<>(exchange.body(get));
          };

      assertThat(steps.within(MOMENT, ApiRefusals::answer)).isInstanceOf(Unclear.class);
      assertThat(hungUp).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(-1);
    }
  }

  @Test
  void a_write_is_sent_once() {
    var booking = Person.booking(null);
    person.google.faults().cutBeforeActing(2);

    assertThat(person.put(booking, null)).isInstanceOf(Unclear.class);
    assertThat(person.provider().remove(person.token, booking.key(), null))
        .isInstanceOf(Unclear.class);
    assertThat(person.google.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_token_follows_no_redirect(int status) {
    try (var elsewhere = new Person()) {
      var headers = Map.of("Location", elsewhere.google.apiUrl() + "calendar/v3/");
      person.google.faults().answer(2, status, headers, "");
      person.google.faults().atTokenEndpoint().answer(1, status, headers, "");

      assertThat(person.busyChanges(null)).isInstanceOf(Unclear.class);
      assertThat(person.put(Person.booking(null), null)).isInstanceOf(Unclear.class);
      assertThat(person.authorizer().refresh(tokens())).isInstanceOf(Unclear.class);
      assertThat(elsewhere.google.requests()).isEmpty();
    }
  }

  /** Returns what comes after the request: nothing, once the other side has hung up. */
  private static int answerInPart(ServerSocket server) {
    try (var socket = server.accept()) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      var line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n{".getBytes(US_ASCII));
      return in.read();
    } catch (IOException e) {
      return -1;
    }
  }

  private CalendarTokens tokens() {
    var grant = person.account.grant();
    return new CalendarTokens(grant.accessToken(), grant.refreshToken(), Fixtures.NOW);
  }
}
