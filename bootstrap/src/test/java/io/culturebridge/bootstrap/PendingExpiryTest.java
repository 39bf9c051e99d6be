package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session nobody confirms in time is called off by the service itself. */
final class PendingExpiryTest {

  @TempDir private Path folder;

  @Test
  void what_nobody_confirmed_in_time_is_cancelled_told_and_free_again() throws IOException {
    var clock = new ShiftedClock();
    try (var mails = MailServer.running();
        var service = LocalService.start(folder, variables(mails), clock)) {
      int port = service.port();
      var pair = Pair.reachableAt(port);
      var confirmed = pair.session(Pair.slot(3), port);
      var waiting = pair.book(Pair.slot(0), port).id();
      clock.advance(Duration.ofMinutes(59));
      var younger = pair.book(Pair.slot(6), port).id();
      clock.advance(Duration.ofMinutes(2));

      var client = Api.as(pair.client(), port);
      Eventually.succeeds(() -> assertThat(status(client, waiting)).isEqualTo("cancelled"));

      assertThat(status(client, confirmed)).isEqualTo("confirmed");
      assertThat(status(client, younger)).isEqualTo("pending");
      var last = client.get("/booking/" + waiting + "/history").list("events").getLast();
      assertThat(last).containsEntry("type", "cancelled");
      assertThat(String.valueOf(last.get("actor"))).contains("role=system");
      assertThat(pair.book(Pair.slot(0), port).status()).isEqualTo(201);
      Eventually.succeeds(() ->
          assertThat(Told.about(waiting, client))
              .filteredOn(told -> told.status().equals("sent"))
              .extracting(Told::what)
              .containsExactlyInAnyOrder(
                  "requested to client", "requested to coach",
                  "cancelled to client", "cancelled to coach"));
    }
  }

  private static Map<String, String> variables(MailServer mails) {
    var variables = new HashMap<>(mails.variables());
    variables.put("BOOKING_PENDING_EXPIRES_AFTER_MINUTES", "60");
    return variables;
  }

  private static String status(Api api, String booking) {
    return api.get("/booking/" + booking).text("status");
  }
}
