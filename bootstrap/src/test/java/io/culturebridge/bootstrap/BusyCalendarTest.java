package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.culturebridge.domain.time.TimeSlot;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a coach does in a connected calendar of theirs decides what can be booked. */
final class BusyCalendarTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @RegisterExtension static final ConnectedService service = ConnectedService.polling(1);

  private static final StandInCalendars calendars = service.calendars();

  private int port;
  private Pair pair;
  private Offers offers;

  @BeforeEach
  void meet() {
    port = service.port();
    pair = Pair.knownAt(port);
    // or a machine too slow to read calendars each second would close more than is meant
    pair.publish("last_known", port);
    offers = new Offers(pair, port);
  }

  @AfterEach
  void recover() {
    service.recover();
  }

  @AtEachProvider
  void an_event_of_the_coach_closes_the_slot_as_long_as_it_is_there(String provider) {
    pair.connectCoach(calendars, provider, port);

    var event = add(provider, pair, Pair.slot(3), false);

    Eventually.succeeds(
        () -> assertThat(offers.reasons(Pair.slot(3))).containsExactly("calendar_busy"));
    assertThat(offers.isListed(Pair.slot(3))).isFalse();
    assertThat(offers.isListed(Pair.slot(4))).isTrue();
    assertThat(pair.book(Pair.slot(3), port).status()).isEqualTo(400);

    calendars.account(provider, pair.coach()).deleteEvent(event);

    Eventually.succeeds(() -> assertThat(offers.reasons(Pair.slot(3))).isEmpty());
    assertThat(offers.isListed(Pair.slot(3))).isTrue();
    assertThat(pair.book(Pair.slot(3), port).status()).isEqualTo(201);
  }

  @AtEachProvider
  void an_event_that_leaves_the_coach_free_closes_nothing(String provider) {
    pair.connectCoach(calendars, provider, port);

    add(provider, pair, Pair.slot(3), true);
    add(provider, pair, Pair.slot(5), false);

    Eventually.succeeds(
        () -> assertThat(offers.reasons(Pair.slot(5))).containsExactly("calendar_busy"));
    assertThat(offers.reasons(Pair.slot(3))).isEmpty();
    assertThat(pair.book(Pair.slot(3), port).status()).isEqualTo(201);
  }

  @AtEachProvider
  void our_own_event_does_not_stand_in_the_way_of_moving_its_session(String provider) {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.session(Pair.slot(3), port);
    Eventually.succeeds(
        () -> assertThat(pair.standing(booking, port)).containsExactly("not_connected", "synced"));
    add(provider, pair, Pair.slot(6), false);
    Eventually.succeeds(
        () -> assertThat(offers.reasons(Pair.slot(6))).containsExactly("calendar_busy"));

    var half = TimeSlot.of(Pair.slot(3).start().plus(Duration.ofMinutes(30)), Pair.SESSION);

    assertThat(offers.reasons(Pair.slot(3))).containsExactly("booked");
    assertThat(pair.move(booking, half, port).status()).isEqualTo(200);
  }

  @AtEachProvider
  void what_becomes_of_slots_when_the_calendar_cannot_be_read_is_the_coachs_choice(
      String provider) {
    var closed = unreadable(provider, "closed");
    var lastKnown = unreadable(provider, "last_known");
    var open = unreadable(provider, "open");

    calendars.provider(provider).faults().hang();

    Eventually.succeeds(() -> {
      assertThat(closed.reasons(Pair.slot(4))).containsExactly("calendar_unreadable");
      assertThat(open.reasons(Pair.slot(3))).isEmpty();
    });
    assertThat(closed.isListed(Pair.slot(4))).isFalse();
    assertThat(closed.pair().book(Pair.slot(4), port).status()).isEqualTo(400);
    assertThat(lastKnown.reasons(Pair.slot(3))).containsExactly("calendar_busy");
    assertThat(lastKnown.isListed(Pair.slot(3))).isFalse();
    assertThat(lastKnown.reasons(Pair.slot(4))).isEmpty();
    assertThat(lastKnown.pair().book(Pair.slot(4), port).status()).isEqualTo(201);
    assertThat(open.isListed(Pair.slot(3))).isTrue();
    assertThat(open.pair().book(Pair.slot(3), port).status()).isEqualTo(201);
  }

  @AtEachProvider
  void nobody_waits_for_a_provider_that_does_not_answer(String provider, @TempDir Path other) {
    try (var seldom = LocalService.start(other, calendars.variables(3_600))) {
      var people = Pair.knownAt(seldom.port());
      people.publish("closed", seldom.port());
      var offered = new Offers(people, seldom.port());
      add(provider, people, Pair.slot(3), false);
      var tokens = calendars.connect(provider, people.coach(), seldom.port());
      Eventually.succeeds(
          () -> assertThat(offered.reasons(Pair.slot(3))).containsExactly("calendar_busy"));
      calendars.provider(provider).faults().hang();
      var before = callsWith(tokens.text("access_token"), provider);

      for (int slot = 4; slot < 14; slot++) {
        var wanted = Pair.slot(slot);
        assertTimeout(AT_ONCE, () -> assertThat(offered.isListed(wanted)).isTrue());
        assertTimeout(AT_ONCE, () -> assertThat(offered.reasons(wanted)).isEmpty());
        assertTimeout(
            AT_ONCE, () -> assertThat(people.book(wanted, seldom.port()).status()).isEqualTo(201));
      }

      assertThat(callsWith(tokens.text("access_token"), provider)).isEqualTo(before);
    }
  }

  private static long callsWith(String token, String provider) {
    return calendars.provider(provider).requests().stream()
        .filter(request -> ("Bearer " + token).equals(request.header("Authorization")))
        .count();
  }

  private Offers unreadable(String provider, String policy) {
    var people = Pair.knownAt(port);
    people.publish(policy, port);
    add(provider, people, Pair.slot(3), false);
    calendars.connect(provider, people.coach(), port);
    var offered = new Offers(people, port);
    Eventually.succeeds(
        () -> assertThat(offered.reasons(Pair.slot(3))).containsExactly("calendar_busy"));
    return offered;
  }

  private static String add(String provider, Pair people, TimeSlot slot, boolean free) {
    return calendars
        .account(provider, people.coach())
        .addEvent(RemoteEvent.somebodys(provider, slot, free));
  }
}
