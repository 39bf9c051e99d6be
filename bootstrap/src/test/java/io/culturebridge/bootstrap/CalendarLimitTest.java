package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However much is wanted of one calendar at two nodes: no more calls at a time than allowed. */
final class CalendarLimitTest {

  private static final int MOST_CALLS = 4;
  private static final int WAITING = 40;
  private static final int LENT = 12;

  @RegisterExtension static final TwoNodes nodes = TwoNodes.polling(1);

  private static final StandInCalendars calendars = nodes.calendars();

  @AtEachProvider
  void a_backlog_busy_times_and_those_who_bring_a_token_share_it(String provider) throws Exception {
    int port = nodes.ports().getFirst();
    var pair = Pair.knownAt(port);
    pair.publish("open", port);
    pair.connectCoach(calendars, provider, port);
    var faults = calendars.provider(provider).faults();
    faults.error(Integer.MAX_VALUE, 503, "backendError");
    var bookings =
        IntStream.range(0, WAITING).mapToObj(slot -> pair.session(Pair.slot(slot), port)).toList();
    var token = calendars.account(provider, pair.coach()).grant().accessToken();

    faults.recover();
    faults.delay(Duration.ofMillis(30));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = bookings.stream().limit(LENT).map(id -> lent(pair, provider, id, token)).toList();
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
      }
    }

    Eventually.succeeds(() ->
        bookings.forEach(booking ->
            assertThat(pair.standing(booking, port)).containsExactly("not_connected", "synced")));
    assertThat(calendars.events(provider, pair.coach()))
        .extracting(RemoteEvent::slot)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WAITING).mapToObj(Pair::slot).toList());
    assertThat(calendars.account(provider, pair.coach()).mostConcurrentCalls())
        .isBetween(2, MOST_CALLS);
  }

  private static Callable<Answer> lent(Pair pair, String provider, String booking, String token) {
    int port = nodes.ports().get(Math.floorMod(booking.hashCode(), 2));
    var wanted =
        "{\"booking_id\":\"%s\",\"calendar_type\":\"%s\",\"access_token\":\"%s\"}"
            .formatted(booking, provider, token);
    return () -> Api.as(pair.coach(), port).send("POST", "/calendar/sync-booking", wanted);
  }
}
