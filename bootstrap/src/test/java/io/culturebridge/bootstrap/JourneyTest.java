package io.culturebridge.bootstrap;

import static io.culturebridge.domain.people.Role.ADMIN;
import static io.culturebridge.domain.people.Role.CLIENT;
import static io.culturebridge.domain.people.Role.COACH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, wired as it runs. Each journey has a day of its own. */
final class JourneyTest {

  @TempDir private static Path folder;

  private Service service = service();
  private int port;

  @BeforeEach
  void start() {
    port = service.start();
    Api.awaitReady(port);
    // a coach is known from the first request on
    assertThat(Api.as(COACH, port).get("/me").status()).isEqualTo(200);
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void a_session_is_booked_confirmed_and_completed() {
    var booking = Api.as(CLIENT, port).book(inDays(2));
    assertThat(booking.status()).isEqualTo(201);
    assertThat(booking.text("status")).isEqualTo("pending");

    assertThat(Api.as(COACH, port).become(booking.id(), "confirmed").status()).isEqualTo(200);
    assertThat(Api.as(COACH, port).become(booking.id(), "completed").status()).isEqualTo(200);

    var details = Api.as(CLIENT, port).get("/booking/" + booking.id());
    assertThat(details.text("status")).isEqualTo("completed");
    assertThat(details.text("client_name")).isEqualTo("John Doe");
    assertThat(details.text("coach_name")).isEqualTo("Jane Smith");
  }

  @Test
  void a_taken_slot_is_refused_until_it_is_cancelled() {
    var client = Api.as(CLIENT, port);
    var first = client.book(inDays(3));
    var clash = client.book(inDays(3).plus(Duration.ofMinutes(30)));
    assertThat(clash.status()).isEqualTo(400);
    assertThat(clash.text("detail")).isEqualTo("Time slot is not available");

    assertThat(Api.as(ADMIN, port).cancel(first.id()).status()).isEqualTo(204);

    assertThat(client.book(inDays(3).plus(Duration.ofMinutes(30))).status()).isEqualTo(201);
  }

  @Test
  void a_restart_keeps_everything() {
    var booking = Api.as(CLIENT, port).book(inDays(4), "once");

    service.close();
    service = service();
    start();

    assertThat(Api.as(CLIENT, port).get("/booking/" + booking.id()).status()).isEqualTo(200);
    assertThat(Api.as(CLIENT, port).book(inDays(4), "once").body()).isEqualTo(booking.body());
  }

  private static Service service() {
    return new Service(
        Config.of(
            Map.of(
                "BOOKING_PORT",
                "0",
                "BOOKING_DATA_DIR",
                folder.toString(),
                "BOOKING_JWT_SECRET",
                Api.SECRET)));
  }

  private static Instant inDays(int days) {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days));
  }
}
