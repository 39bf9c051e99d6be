package io.culturebridge.persistence;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The copy of busy times belongs to the connection it was read by. */
final class ConnectedAnewTest {

  private static final String BUSY = "select event_id from calendar_busy";
  private static final String COPIES =
      "select account_name from calendar_connection where num_nonnulls("
          + "busy_cursor, busy_from, busy_to, busy_read_at, busy_good_until) > 0";

  private final TestDatabase server = TestDatabase.migrated();
  private final Database database = Database.open(server.settings());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void connecting_anew_voids_the_copy_of_this_calendar_only() {
    var account = anAccount();
    connect(account, "mine");
    connect(anAccount(), "other");
    readAll();

    connect(account, "mine again");

    assertThat(server.read(BUSY)).containsExactly("event of other");
    assertThat(server.read(COPIES)).containsExactly("other");
  }

  @Test
  void disconnecting_voids_the_copy() {
    var account = anAccount();
    connect(account, "mine");
    readAll();

    database.calendarConnections().disconnect(account);

    assertThat(server.read(BUSY)).isEmpty();
  }

  @Test
  void newer_tokens_leave_the_copy_alone() {
    var account = anAccount();
    connect(account, "mine");
    readAll();
    var connection = database.calendarConnections().find(account).orElseThrow();

    database.calendarConnections().refreshed(connection, tokens("two"));

    assertThat(server.read(BUSY)).containsExactly("event of mine");
    assertThat(server.read(COPIES)).containsExactly("mine");
  }

  private void connect(CalendarAccount account, String name) {
    database.calendarConnections().connect(account, name, tokens("one"), NOW);
  }

  private void readAll() {
    server.execute(
        "update calendar_connection set busy_cursor = 'c', busy_from = now(), busy_to = now(),"
            + " busy_read_at = now(), busy_good_until = now()");
    server.execute(
        "insert into calendar_busy select person_id, provider, 'event of ' || account_name,"
            + " tstzrange('2026-01-01Z', '2026-01-02Z') from calendar_connection");
  }
}
