package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.standins.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many want a calendar whose access has expired, at two nodes: one renews it for all. */
final class CalendarRefreshTest {

  private static final int CALLS = 20;

  /** So seldom that nothing but the calls under test wants the calendar. */
  private static final int POLL_SECONDS = 3_600;

  @RegisterExtension static final TwoNodes nodes = TwoNodes.polling(POLL_SECONDS);

  private static final StandInCalendars calendars = nodes.calendars();

  @AtEachProvider
  void one_refresh_serves_everybody_and_the_next_one_still_works(String provider) throws Exception {
    int port = nodes.ports().getFirst();
    var pair = Pair.knownAt(port);
    var bookings =
        IntStream.range(0, CALLS).mapToObj(slot -> pair.book(Pair.slot(slot), port).id()).toList();
    calendars.connect(provider, pair.coach(), port);

    for (int round = 1; round <= 3; round++) {
      var before = refreshes(provider);
      calendars.account(provider, pair.coach()).expireAccessTokens();

      var answers = together(bookings.stream().map(id -> sync(pair, provider, id)).toList());

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(refreshes(provider) - before).isEqualTo(1);
      assertThat(calendars.events(provider, pair.coach()))
          .extracting(RemoteEvent::slot)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, CALLS).mapToObj(Pair::slot).toList());
      for (int slot = 0; slot < CALLS; slot++) {
        // or the next round would find nothing left to do
        var moved = pair.move(bookings.get(slot), Pair.slot(CALLS + slot), port);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(pair.move(bookings.get(slot), Pair.slot(slot), port).status()).isEqualTo(200);
      }
    }
  }

  private static Callable<Answer> sync(Pair pair, String provider, String booking) {
    int port = nodes.ports().get(Math.floorMod(booking.hashCode(), 2));
    return () -> pair.sync(booking, provider, port);
  }

  private static List<Answer> together(List<Callable<Answer>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Answer>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static long refreshes(String provider) {
    return calendars.provider(provider).requests().stream()
        .filter(CalendarRefreshTest::isRefresh)
        .count();
  }

  private static boolean isRefresh(RecordedRequest request) {
    return request.body().contains("grant_type=refresh_token");
  }
}
