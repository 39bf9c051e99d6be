package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.wire.Room;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What many slow clients keep waiting takes memory; they get so much and no more. */
@Isolated
class SlowCrowdTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final int CROWD = 300;
  private static final int ANNOUNCED = 64 * 1024;
  private static final String ANNOUNCEMENT =
      "POST /notifications/unsubscribe/x HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
          .formatted(ANNOUNCED);
  private static final int ALMOST_ALL = Room.BYTES_IN_ALL - 1024;
  private static final String MONTH =
      "/booking/coach/%s/availability?start_date=2026-01-01&end_date=2026-01-31&duration_minutes=15";

  private final ScheduledCoach coach =
      new ScheduledCoach(api).publish("\"slot_interval_minutes\": 1");

  @Test
  void a_long_answer_is_to_be_tried_again_when_slow_clients_have_all_memory() {
    try (var taken = new Room()) {
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
    try (var taken = new Room()) {
      taken.growTo(ALMOST_ALL);

      client.post("/booking", booking + " ".repeat(4_000)).isProblem(503);

      client.post("/booking", booking).has(201);
    }
  }

  @Test
  void a_length_that_is_only_said_takes_nothing() throws IOException {
    long before = heapInUse();
    var crowd = new ArrayList<RawConnection>();
    try {
      for (int i = 0; i < CROWD; i++) {
        crowd.add(new RawConnection(api).say(ANNOUNCEMENT));
      }
      coach.get().has(200);

      assertThat(heapInUse() - before).isLessThan(CROWD * ANNOUNCED * 3L / 4);
    } finally {
      for (var connection : crowd) {
        connection.close();
      }
    }
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
