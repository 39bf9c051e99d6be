package io.culturebridge.bootstrap;

import static io.culturebridge.domain.people.Role.COACH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills what can be killed: every acknowledged booking is there once, whatever happens. */
final class CrashTest {

  /** A hundred in every build; {@code -Dcrash.sessions=1000} for the whole thing. */
  private static final int SESSIONS = Integer.getInteger("crash.sessions", 100);

  @TempDir private Path folder;

  private final Ledger ledger = new Ledger();
  private final int moment = new Random().nextInt(SESSIONS / 5, SESSIONS * 4 / 5);

  @Test
  void a_killed_service_has_kept_what_it_acknowledged() throws Exception {
    try (var service = ServiceProcess.start(folder)) {
      int port = prepare(service.port());
      ledger.book(0, moment, port);
      var more = CompletableFuture.runAsync(() -> ledger.book(moment, SESSIONS, port));
      service.kill();
      more.join();
      var orphan = service.postmaster();

      try (var next = ServiceProcess.start(folder)) {
        ledger.settle(SESSIONS, next.port());

        assertThat(orphan.isAlive()).isFalse();
      }
    }
  }

  @Test
  void a_killed_database_comes_back_by_itself_with_what_was_acknowledged() throws Exception {
    try (var service = ServiceProcess.start(folder)) {
      int port = prepare(service.port());
      ledger.book(0, moment, port);
      service.postmaster().destroyForcibly();
      ledger.book(moment, SESSIONS, port);

      Api.awaitReady(port);

      ledger.settle(SESSIONS, port);
    }
  }

  @Test
  void a_service_asked_to_end_ends_well_and_takes_its_database_along() throws Exception {
    try (var service = ServiceProcess.start(folder)) {
      service.port();
      var postmaster = service.postmaster();

      assertThat(service.terminate()).isZero();

      assertThat(postmaster.isAlive()).isFalse();
    }
  }

  @Test
  void a_service_asked_to_end_says_so_before_it_stops_serving() throws Exception {
    ClusterTemplate.copyTo(folder);
    try (var service = ServiceProcess.start(folder, Map.of("BOOKING_DRAIN_SECONDS", "3"))) {
      var coach = Api.as(COACH, service.port());
      service.beginToEnd();

      Eventually.succeeds(() -> assertThat(coach.get("/health/ready").status()).isEqualTo(503));

      assertThat(coach.get("/me").status()).isEqualTo(200);
      assertThat(service.exitCode()).isZero();
    }
  }

  @Test
  void a_second_service_on_the_same_folder_does_not_start() throws Exception {
    try (var service = ServiceProcess.start(folder)) {
      service.port();

      var second = ServiceProcess.start(folder);

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.lastWords())
          .isEqualTo(
              "BOOKING_DATA_DIR: another booking service is using the folder " + folder + ".");
    }
  }

  /** A coach is known from the first request on. */
  private static int prepare(int port) {
    assertThat(Api.as(COACH, port).get("/me").status()).isEqualTo(200);
    return port;
  }
}
