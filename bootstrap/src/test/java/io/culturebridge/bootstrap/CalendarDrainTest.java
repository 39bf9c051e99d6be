package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many sessions wait for a provider that was away; two nodes bring them into the calendar. A
 * hundred in every build; {@code -Dcalendar.waiting=1000} for the whole thing.
 */
final class CalendarDrainTest {

  private static final int WAITING = Integer.getInteger("calendar.waiting", 100);
  private static final int MOST_CALLS = 4;
  private static final Duration LONG = Duration.ofSeconds(30).plusMillis(100L * WAITING);

  @RegisterExtension static final TwoNodes nodes = TwoNodes.polling(60);

  private static final StandInCalendars calendars = nodes.calendars();

  @AtEachProvider
  void what_has_waited_is_done_once_and_never_too_much_at_a_time(String provider) {
    int port = nodes.ports().getFirst();
    var pair = Pair.knownAt(port);
    pair.publish("open", port);
    pair.connectCoach(calendars, provider, port);
    var faults = calendars.provider(provider).faults();
    // not by hanging: calls given up here would go on there, and count
    faults.error(Integer.MAX_VALUE, 503, "backendError");
    var bookings =
        IntStream.range(0, WAITING).mapToObj(slot -> pair.session(Pair.slot(slot), port)).toList();

    faults.recover();
    faults.delay(Duration.ofMillis(50));
    var begin = System.nanoTime();
    Eventually.succeeds(
        LONG,
        () -> {
          assertThat(calendars.events(provider, pair.coach())).hasSize(WAITING);
          bookings.forEach(booking ->
              assertThat(pair.standing(booking, port)).containsExactly("not_connected", "synced"));
        });
    var seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();

    var account = calendars.account(provider, pair.coach());
    assertThat(account.mostConcurrentCalls()).as("%d s", seconds).isBetween(1, MOST_CALLS);
    assertThat(calendars.events(provider, pair.coach()))
        .extracting(RemoteEvent::slot)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WAITING).mapToObj(Pair::slot).toList());
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "{0}: {1} sessions in {2} s, {3} calls at once",
            provider,
            WAITING,
            seconds,
            account.mostConcurrentCalls());
  }
}
