package io.culturebridge.persistence;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.PendingAuthorization;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody gets who reads, or writes, the tables and has no key. */
final class StolenCopyTest {

  private static final String BACK = "http://localhost/back";

  private final TestDatabase server = TestDatabase.migrated();
  private final Database database = Database.open(server.settings());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void no_table_holds_a_secret() {
    var account = anAccount();
    database.calendarConnections().connect(account, "jane@example.com", tokens("canary"), NOW);
    keep("canary-state", account, "canary-verifier");
    database.calendarFeeds().open(account.owner(), "canary-secret");

    var dump = String.join("\n", dump());

    assertThat(dump).contains("jane@example.com", BACK, account.owner().value() + ",\"\\\\x");
    for (var secret : List.of("access-canary", "refresh-canary", "canary-")) {
      assertThat(dump).doesNotContain(forms(secret));
    }
  }

  @Test
  void tokens_open_in_no_other_row() {
    var mine = anAccount();
    var theirs = anAccount();
    database.calendarConnections().connect(theirs, "theirs", tokens("theirs"), NOW);
    database.calendarConnections().connect(mine, "mine", tokens("mine"), NOW);

    server.execute(
        "update calendar_connection set tokens = (select tokens from calendar_connection"
            + " where account_name = 'theirs')");

    assertThat(database.calendarConnections().find(theirs)).isPresent();
    assertThatThrownBy(() -> database.calendarConnections().find(mine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("theirs");
  }

  @Test
  void a_verifier_opens_in_no_other_row() {
    var account = anAccount();
    keep("one", account, "first");
    keep("two", account, "second");

    server.execute(
        "update pending_authorization set code_verifier ="
            + " (select min(code_verifier) from pending_authorization)");

    assertThat(Stream.of("one", "two").filter(state -> opens(state, account))).hasSize(1);
  }

  private void keep(String state, CalendarAccount account, String verifier) {
    var pending = new PendingAuthorization(account, BACK, verifier, NOW.plusSeconds(600));
    database.pendingAuthorizations().keep(state, pending, NOW);
  }

  private boolean opens(String state, CalendarAccount account) {
    try {
      return database.pendingAuthorizations().take(state, account, BACK, NOW).isPresent();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private List<String> dump() {
    return server.read("select tablename from pg_tables where schemaname = 'public'").stream()
        .flatMap(table -> server.read("select t::text from \"%s\" t".formatted(table)).stream())
        .toList();
  }

  private static String[] forms(String secret) {
    var bytes = secret.getBytes(UTF_8);
    return new String[] {
      secret,
      HexFormat.of().formatHex(bytes),
      Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 8)
    };
  }
}
