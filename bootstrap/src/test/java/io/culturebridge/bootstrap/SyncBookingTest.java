package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.standins.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody asks for a booking in their calendar and waits, whatever the provider does. */
final class SyncBookingTest {

  private static final int CALLS = 20;

  /** So seldom that nothing but the calls under test meets the faults. */
  private static final int POLL_SECONDS = 3_600;

  private static final Map<String, String> BUSY = Map.of("Retry-After", "60");

  @RegisterExtension static final ConnectedService service = ConnectedService.polling(POLL_SECONDS);

  private static final StandInCalendars calendars = service.calendars();

  private int port;
  private Pair pair;

  @BeforeEach
  void meet() {
    port = service.port();
    pair = Pair.knownAt(port);
  }

  @AfterEach
  void recover() {
    service.recover();
  }

  @AtEachProvider
  void many_calls_at_once_are_one_event(String provider) throws Exception {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.book(Pair.slot(0), port).id();
    Callable<Answer> call = () -> pair.sync(booking, provider, port);

    var ids = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Collections.nCopies(CALLS, call))) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
        ids.add(answer.get().text("event_id"));
      }
    }

    assertThat(calendars.events(provider, pair.coach()))
        .singleElement()
        .satisfies(event -> assertThat(ids).hasSize(CALLS).containsOnly(event.id()));
  }

  @AtEachProvider
  void an_expired_access_is_renewed_and_nobody_notices(String provider) {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.book(Pair.slot(0), port).id();
    calendars.account(provider, pair.coach()).expireAccessTokens();

    assertThat(pair.sync(booking, provider, port).status()).isEqualTo(200);
  }

  @AtEachProvider
  void a_provider_that_stumbles_once_is_waited_for(String provider) {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.book(Pair.slot(0), port).id();
    calendars.provider(provider).faults().error(1, 500, "backendError");

    assertThat(pair.sync(booking, provider, port).status()).isEqualTo(200);
  }

  /** Beside one another: some are given ten seconds to recover. */
  @Test
  void a_provider_that_fails_is_told_in_a_sentence() throws Exception {
    var failures = new ArrayList<Callable<Answer>>();
    for (var provider : List.of("google", "outlook")) {
      failures.add(() -> fails(provider, faults -> faults.answer(9, 429, BUSY, "{}"), "failed:"));
      failures.add(() -> fails(provider, faults -> faults.answer(9, 503, BUSY, "{}"), "failed:"));
      failures.add(
          () -> fails(provider, faults -> faults.answer(9, 400, Map.of(), "{}"), "failed:"));
      failures.add(
          () -> fails(provider, faults -> faults.error(99, 500, "backendError"), "failed:"));
    }
    // that wants a pause is given one
    failures.add(() ->
        fails(
            "google", faults -> faults.error(99, 403, "rateLimitExceeded"), "trying again later"));
    failures.add(
        () -> fails("google", faults -> faults.error(99, 403, "forbidden"), "will not help"));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(failures)) {
        assertThat(answer.get().status()).isEqualTo(502);
      }
    }
  }

  @Test
  void whoever_no_longer_lets_us_in_is_asked_to_connect_again() {
    var google =
        fails(
            "google",
            faults -> faults.error(9, 403, "insufficientPermissions"),
            "connect it again");
    var outlook =
        fails("outlook", faults -> faults.error(9, 403, "ErrorAccessDenied"), "connect it again");

    assertThat(List.of(google.status(), outlook.status())).containsOnly(400);
  }

  @AtEachProvider
  void a_revoked_access_is_asked_to_be_connected_again(String provider) {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.book(Pair.slot(0), port).id();
    calendars.account(provider, pair.coach()).revokeAll();

    var answer = pair.sync(booking, provider, port);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).contains("connect it again");
    var connections = Api.as(pair.coach(), port).get("/calendar/connections").list("connections");
    assertThat(connections)
        .singleElement()
        .satisfies(connection -> assertThat(connection).containsEntry("status", "needs_reconnect"));
  }

  /** For one coach, and leaves the booking as it was. */
  private Answer fails(String provider, Consumer<Faults> fault, String sentence) {
    var people = Pair.knownAt(port);
    var access = people.connectCoach(calendars, provider, port).text("access_token");
    var booking = people.book(Pair.slot(0), port).id();
    var coach = Api.as(people.coach(), port);
    var before = coach.get("/booking/" + booking).body();
    fault.accept(
        calendars
            .provider(provider)
            .faults()
            .when(request -> ("Bearer " + access).equals(request.header("Authorization"))));

    var answer = people.sync(booking, provider, port);

    assertThat(answer.text("detail")).contains(sentence);
    assertThat(coach.get("/booking/" + booking).body()).isEqualTo(before);
    assertThat(calendars.events(provider, people.coach())).isEmpty();
    return answer;
  }
}
