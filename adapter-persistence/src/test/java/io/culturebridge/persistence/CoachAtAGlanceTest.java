package io.culturebridge.persistence;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.people.Role;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is noted of a coach in one row is what the other tables say. */
@Timeout(60)
final class CoachAtAGlanceTest {

  private static final String CONNECTED = "select calendar_connected from person";

  private final TestDatabase server = TestDatabase.create();
  private final Database database = Database.open(server.settings());
  private final CalendarAccount google = new CalendarAccount(aCoach().user(), GOOGLE);
  private final CalendarAccount outlook = outlookOf(google.owner());

  @BeforeEach
  void connectBoth() {
    database.migrate();
    database.people().store(person(google.owner(), Role.COACH, "Jane Smith"));
    Stream.of(google, outlook)
        .forEach(
            account -> database.calendarConnections().connect(account, "mine", tokens("one"), NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_calendar_is_noted_until_the_last_one_is_gone() {
    database.calendarConnections().disconnect(google);
    assertThat(server.read(CONNECTED)).containsExactly("t");

    database.calendarConnections().disconnect(outlook);
    assertThat(server.read(CONNECTED)).containsExactly("f");
  }

  /** Both have deleted their connection and wait for the person before either has counted. */
  @Test
  void of_two_that_go_at_the_same_moment_none_stays_noted() throws SQLException {
    CompletableFuture<?> both;
    try (var holder = server.dataSource().getConnection();
        var hold = holder.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute("select from person for update");
      both =
          CompletableFuture.allOf(
              Stream.of(google, outlook)
                  .map(account ->
                      CompletableFuture.runAsync(
                          () -> database.calendarConnections().disconnect(account),
                          Thread::startVirtualThread))
                  .toArray(CompletableFuture<?>[]::new));
      awaitTwoWaiting();
      holder.rollback();
    }
    both.join();

    assertThat(server.read(CONNECTED)).containsExactly("f");
  }

  private void awaitTwoWaiting() {
    while (server
            .read(
                """
                select pid from pg_stat_activity
                where wait_event_type = 'Lock' and datname = current_database()
                """)
            .size()
        < 2) {
      Thread.onSpinWait();
    }
  }
}
