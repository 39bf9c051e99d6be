package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FaultsTest extends GoogleFixture {

  private CompletableFuture<Integer> meanwhile(String path) {
    return CompletableFuture.supplyAsync(
        () -> caller.get(path).status(), Thread::startVirtualThread);
  }

  @Test
  void the_next_calls_are_answered_as_told_and_the_later_ones_truly() {
    google.faults().answer(2, 503, Map.of("Retry-After", "7"), "busy");

    var first = caller.post(EVENTS, with(event(), "id", ID));
    assertThat(first.status()).isEqualTo(503);
    assertThat(first.headers()).containsEntry("retry-after", "7");
    assertThat(first.body()).isEqualTo("busy");
    assertThat(caller.get(EVENTS).status()).isEqualTo(503);
    assertThat(caller.get(EVENTS).status()).isEqualTo(200);
    assertThat(ann.events()).isEmpty();
    assertThat(google.requests())
        .extracting(RecordedRequest::status)
        .containsExactly(503, 503, 200);
  }

  @Test
  void a_fault_can_be_kept_to_some_calls_or_to_tokens() {
    google.faults().when(call -> call.method().equals("DELETE")).answer(1, 500, Map.of(), "");
    google.faults().atTokenEndpoint().answer(1, 502, Map.of(), "");

    assertThat(caller.get(EVENTS).status()).isEqualTo(200);
    assertThat(caller.delete(EVENTS + "/" + ID).status()).isEqualTo(500);
    assertThat(Caller.to(google.tokenUrl()).form("", Map.of()).status()).isEqualTo(502);
    assertThat(Caller.to(google.tokenUrl()).form("", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void a_cut_comes_before_or_after_the_effect() {
    google.faults().cutBeforeActing(1);
    assertThatThrownBy(() -> caller.post(EVENTS, with(event(), "id", ID)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(ann.events()).isEmpty();

    google.faults().cutAfterActing(1);
    assertThatThrownBy(() -> caller.post(EVENTS, with(event(), "id", ID)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(ann.events()).hasSize(1);
    assertThat(google.requests()).extracting(RecordedRequest::status).containsOnly(0);
  }

  @Test
  void hanging_calls_go_on_when_all_has_recovered() {
    google.faults().hang();
    var call = meanwhile(EVENTS);
    while (google.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(call).isNotDone();
    google.faults().recover();
    assertThat(call.join()).isEqualTo(200);
    assertThat(caller.get(EVENTS).status()).isEqualTo(200);
  }

  @Test
  void slow_calls_end_at_once_when_all_has_recovered() {
    google.faults().delay(Duration.ofDays(1));
    var call = meanwhile(EVENTS);
    while (ann.mostConcurrentCalls() == 0) {
      Thread.onSpinWait();
    }
    google.faults().recover();

    assertThat(call.join()).isEqualTo(200);
  }

  @Test
  void garbage_is_a_good_status_with_a_bad_body() throws Exception {
    google.faults().garbage(1, Garbage.HTML);
    google.faults().garbage(1, Garbage.EMPTY);
    google.faults().garbage(1, Garbage.HUGE);
    google.faults().garbage(1, Garbage.ENDLESS);
    google.faults().garbage(1, Garbage.DRIPPING);

    assertThat(caller.get(EVENTS).body()).startsWith("<html>");
    assertThat(caller.get(EVENTS).body()).isEmpty();
    assertThat(read(Integer.MAX_VALUE)).isGreaterThan(50_000_000);
    assertThat(read(60_000_000)).isEqualTo(60_000_000);
    assertThat(read(3)).isEqualTo(3);
    assertThat(caller.get(EVENTS).status()).isEqualTo(200);
  }

  private long read(int most) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient();
        var body =
            client.send(caller.request("GET", EVENTS, ""), BodyHandlers.ofInputStream()).body()) {
      var buffer = new byte[1 << 16];
      var read = 0;
      for (var more = 0; more >= 0 && read < most; read += Math.max(more, 0)) {
        more = body.read(buffer, 0, Math.min(buffer.length, most - read));
      }
      client.shutdownNow();
      return read;
    }
  }

  @Test
  void microsoft_takes_no_more_than_four_calls_of_an_account_at_once() {
    try (var microsoft = MicrosoftStandIn.start(0, clock)) {
      var account = microsoft.account(ANN);
      var me = Caller.to(microsoft.apiUrl()).as(account.grant());
      microsoft.faults().hang();
      var calls =
          Stream.generate(() ->
                  CompletableFuture.supplyAsync(
                      () -> me.get("/me").status(), Thread::startVirtualThread))
              .limit(4)
              .toList();
      while (account.mostConcurrentCalls() < 4) {
        Thread.onSpinWait();
      }

      var fifth = me.get("/me");
      assertThat(fifth.status()).isEqualTo(429);
      assertThat(fifth.headers()).containsEntry("retry-after", "1");
      assertThat(account.mostConcurrentCalls()).isEqualTo(5);
      microsoft.faults().recover();
      assertThat(calls).extracting(CompletableFuture::join).containsOnly(200);
    }
  }

  @Test
  void fifty_callers_at_once_lose_nothing_and_make_one_event_of_an_id() {
    var calls =
        IntStream.range(0, 50)
            .mapToObj(index -> with(event(), "id", index < 25 ? ID : ID + index))
            .map(event ->
                CompletableFuture.supplyAsync(
                    () -> caller.post(EVENTS, event).status(), Thread::startVirtualThread))
            .toList();

    assertThat(calls)
        .extracting(CompletableFuture::join)
        .filteredOn(status -> status == 200)
        .hasSize(26);
    assertThat(ann.events()).hasSize(26);
    assertThat(google.requests()).hasSize(50);
    assertThat(ann.mostConcurrentCalls()).isBetween(1, 50);
  }

  @Test
  void an_error_can_be_asked_for_by_its_reason() {
    google.faults().error(1, 403, "rateLimitExceeded");
    google.faults().atTokenEndpoint().error(1, 400, "invalid_grant");

    assertThat(caller.get(EVENTS).at("/error/errors/0/reason")).isEqualTo("rateLimitExceeded");
    assertThat(Caller.to(google.tokenUrl()).form("", Map.of()).at("/error"))
        .isEqualTo("invalid_grant");
  }
}
