package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Role;
import io.culturebridge.testkit.Fixtures;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database that is away, or busy: an answer in seconds, never a wait without end. */
@Timeout(30)
final class OutageTest {

  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_database_that_is_away_is_unavailable_and_not_usable() throws IOException {
    try (var database = Database.open(nowhere())) {
      assertThat(database.isUsable()).isFalse();
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(database::migrate);
      var start = System.nanoTime();
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> database.people().find(aClient().user()));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FIVE_SECONDS);
    }
  }

  @Test
  void a_database_is_usable_once_its_schema_is_there() {
    try (var database = Database.open(TestDatabase.create().settings())) {
      assertThat(database.isUsable()).isFalse();
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> database.people().find(aClient().user()));

      database.migrate();

      assertThat(database.isUsable()).isTrue();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_writer_gives_up_on_a_coach_whose_lock_is_held_too_long() throws SQLException {
    var server = TestDatabase.create();
    try (var database = Database.open(server.settings());
        var holder = server.dataSource().getConnection()) {
      database.migrate();
      var coach = coachOf(database);
      holder.setAutoCommit(false);
      holder.createStatement().execute("select from person for update");
      var booking = aBooking(aClient(), coach, SLOT);

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() ->
              database
                  .bookings()
                  .add(booking, Fixtures.claimOf(booking), actor(booking.client()), Receipt.none()))
          .withMessageContaining("55P03");

      assertThat(database.isUsable()).isTrue();
      assertThat(database.bookings().find(booking.id())).isEmpty();
    }
  }

  @Test
  void connections_the_server_ended_are_replaced() {
    var server = TestDatabase.create();
    try (var database = Database.open(server.settings())) {
      database.migrate();
      var coach = coachOf(database);

      server.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = '%s' and pid <> pg_backend_pid()
          """
              .formatted(server.name()));

      assertThat(eventuallyFinds(database, coach)).isTrue();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_database_that_falls_silent_is_given_up_by_those_who_ask_and_those_who_wait()
      throws Exception {
    var server = TestDatabase.create();
    try (var way = new SilentServer(server.settings());
        var database = Database.open(way.settings());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.migrate();
      var coach = coachOf(database);
      way.fallSilent();
      var start = System.nanoTime();

      var callers =
          IntStream.range(0, 2 * TestDatabase.POOL_SIZE)
              .mapToObj(i -> threads.submit(() -> database.people().find(coach.user())))
              .toList();

      assertThat(callers)
          .allSatisfy(caller ->
              assertThatExceptionOfType(ExecutionException.class)
                  .isThrownBy(caller::get)
                  .withCauseInstanceOf(UnavailableException.class));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TWENTY_SECONDS);
      assertThat(database.isUsable()).isFalse();
    }
  }

  /** Each failing try throws one dead connection out of the pool. */
  private static boolean eventuallyFinds(Database database, CoachId coach) {
    for (int attempt = 0; attempt < 2 * TestDatabase.POOL_SIZE; attempt++) {
      try {
        return database.people().find(coach.user()).isPresent();
      } catch (UnavailableException e) {
        assertThat(e).hasMessageContaining("the database cannot be used");
      }
    }
    return false;
  }

  private static CoachId coachOf(Database database) {
    var coach = Fixtures.aCoach();
    database.people().store(person(coach.user(), Role.COACH, "Jane Smith"));
    return coach;
  }

  /** A port nobody listens on. */
  private static DatabaseSettings nowhere() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return new DatabaseSettings(
          "jdbc:postgresql://127.0.0.1:%d/none".formatted(socket.getLocalPort()),
          "a",
          "b",
          2,
          EncryptionKeys.none());
    }
  }
}
