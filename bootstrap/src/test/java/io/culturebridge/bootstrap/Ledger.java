package io.culturebridge.bootstrap;

import static io.culturebridge.domain.people.Role.CLIENT;
import static io.culturebridge.domain.people.Role.COACH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Books one session after the other and remembers which the service has acknowledged. */
final class Ledger {

  private static final Duration APART = Duration.ofHours(2);

  private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
  private final Map<Integer, String> acknowledged = new HashMap<>();

  /** The sessions that were not acknowledged may have been booked all the same. */
  void book(int from, int to, int port) {
    for (int session = from; session < to; session++) {
      tryToBook(session, port);
    }
  }

  /** Books all again under their keys, and none may come twice or be another. */
  void settle(int sessions, int port) {
    Api.as(COACH, port).get("/me");
    for (int session = 0; session < sessions; session++) {
      var number = session;
      Eventually.succeeds(() -> assertThat(tryToBook(number, port)).isTrue());
    }
    assertThat(new HashSet<>(acknowledged.values())).hasSize(sessions);
    var client = DemoPeople.of(CLIENT).id().value();
    var bookings = Api.as(CLIENT, port).get("/booking/client/" + client + "?limit=1");
    assertThat(bookings.text("total")).isEqualTo(String.valueOf(sessions));
  }

  private boolean tryToBook(int session, int port) {
    var start = first.plus(APART.multipliedBy(session));
    try {
      var answer = Api.as(CLIENT, port).book(start, "session-" + session);
      assertThat(answer.status()).as(answer.body()).isIn(201, 409, 503);
      if (answer.status() != 201) {
        return false;
      }
      assertThat(acknowledged.merge(session, answer.id(), (before, now) -> before))
          .isEqualTo(answer.id());
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
