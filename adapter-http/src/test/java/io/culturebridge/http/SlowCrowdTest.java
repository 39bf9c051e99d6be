package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.wire.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What many slow clients keep waiting takes memory; they get so much and no more. */
@Isolated
class SlowCrowdTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final int ALMOST_ALL = Room.BYTES_IN_ALL - 1024;
  private static final String MONTH =
      "/booking/coach/%s/availability?start_date=2026-01-01&end_date=2026-01-31&duration_minutes=15";

  private final ScheduledCoach coach =
      new ScheduledCoach(api).publish("\"slot_interval_minutes\": 1");

  @Test
  void a_long_answer_is_to_be_tried_again_when_slow_clients_have_all_memory() {
    try (var taken = Room.forAnswer()) {
      taken.growTo(ALMOST_ALL);

      var refused = api.anybody().get(MONTH.formatted(coach.id())).isProblem(503);

      assertThat(refused.header("Retry-After")).hasValue("1");
      coach.get().has(200);
    }
    api.anybody().get(MONTH.formatted(coach.id())).has(200);
  }

  @Test
  void so_is_a_long_body_while_a_usual_one_is_taken() {
    var client = api.as(api.aClient());
    var booking = bookingJson(api.aCoach(), "2025-11-15T14:00:00Z");
    try (var taken = Room.forBody()) {
      taken.growTo(ALMOST_ALL);

      client.post("/booking", booking + " ".repeat(4_000)).isProblem(503);

      client.post("/booking", booking).has(201);
    }
  }
}
