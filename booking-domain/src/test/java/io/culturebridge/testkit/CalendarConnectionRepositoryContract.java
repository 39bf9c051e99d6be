package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ConnectionStatus;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarConnectionRepository} keeps to. */
public interface CalendarConnectionRepositoryContract {

  Instant LATER = NOW.plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
  String REASON = "invalid_grant: the access was withdrawn";

  CalendarStorage calendars();

  @Test
  default void a_connection_is_found_as_it_was_kept() {
    var account = anAccount();

    var kept = connections().connect(account, "jane@example.com", tokens("one"), NOW);

    assertThat(kept)
        .isEqualTo(
            new CalendarConnection(
                account,
                "jane@example.com",
                ConnectionStatus.CONNECTED,
                NOW.truncatedTo(ChronoUnit.MILLIS),
                null,
                tokens("one"),
                kept.version(),
                null,
                kept.run()));
    assertThat(connections().find(account)).contains(kept);
    assertThat(connections().of(account.owner())).containsExactly(kept.listed());
  }

  @Test
  default void tokens_are_kept_to_the_letter() {
    var tokens = new CalendarTokens("ya29.\"é\\\n漢😀", null, Instant.parse("2025-01-01T00:00:00Z"));
    var account = anAccount();

    connections().connect(account, "jane@example.com", tokens, NOW);

    assertThat(connections().find(account).orElseThrow().tokens()).isEqualTo(tokens);
  }

  @Test
  default void nothing_is_found_of_an_account_that_was_never_connected() {
    assertThat(connections().find(anAccount())).isEmpty();
    assertThat(connections().of(anAccount().owner())).isEmpty();
    assertThat(connections().disconnect(anAccount())).isEmpty();
  }

  @Test
  default void the_one_connected_first_comes_first() {
    var google = anAccount();
    var outlook = outlookOf(google.owner());
    var second = connections().connect(google, "jane@gmail.com", tokens("one"), LATER);
    var first = connections().connect(outlook, "jane@outlook.com", tokens("two"), NOW);

    assertThat(connections().of(google.owner())).containsExactly(first.listed(), second.listed());

    var renewed =
        connections().connect(outlook, "jane@outlook.com", tokens("two"), LATER.plusSeconds(1));

    assertThat(connections().of(google.owner())).containsExactly(second.listed(), renewed.listed());
  }

  @Test
  default void connecting_anew_replaces_everything() {
    var before = connected();
    connections().needsReconnect(before, REASON);

    var renewed = connections().connect(before.account(), "new@example.com", tokens("two"), LATER);

    assertThat(renewed)
        .isEqualTo(
            new CalendarConnection(
                before.account(),
                "new@example.com",
                ConnectionStatus.CONNECTED,
                LATER,
                null,
                tokens("two"),
                renewed.version(),
                null,
                renewed.run()));
    assertThat(renewed.version()).isNotEqualTo(before.version());
    assertThat(found(before)).isEqualTo(renewed);
  }

  @Test
  default void a_paused_account_stays_so_until_the_latest_time_said_or_until_connected_anew() {
    var before = connected();

    connections().pause(before.account(), LATER);
    connections().pause(before.account(), LATER.minusSeconds(1));

    var paused = found(before);
    assertThat(paused.pausedUntil()).isEqualTo(LATER);
    assertThat(paused.version()).isEqualTo(before.version());
    assertThat(paused.isPausedAt(LATER.minusMillis(1))).isTrue();
    assertThat(paused.isPausedAt(LATER)).isFalse();
    assertThat(connections().refreshed(paused, tokens("two"))).isTrue();
    assertThat(found(before).pausedUntil()).isEqualTo(LATER);
    connections().connect(before.account(), "jane@example.com", tokens("two"), LATER);
    assertThat(found(before).pausedUntil()).isNull();
  }

  @Test
  default void a_disconnected_account_is_forgotten_and_no_other_is() {
    var connection = connected();
    var other = connections().connect(outlookOf(owner(connection)), "x", tokens("two"), NOW);

    assertThat(connections().disconnect(connection.account())).contains(connection);

    assertThat(connections().find(connection.account())).isEmpty();
    assertThat(connections().of(owner(connection))).containsExactly(other.listed());
  }

  @Test
  default void an_account_connected_again_has_a_version_it_never_had() {
    var first = connected();
    connections().disconnect(first.account());

    var second = connections().connect(first.account(), "jane@example.com", tokens("one"), NOW);

    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(connections().refreshed(first, tokens("late"))).isFalse();
    assertThat(found(first)).isEqualTo(second);
  }

  @Test
  default void a_connection_can_need_its_owner() {
    var connection = connected();

    connections().needsReconnect(connection, REASON);

    var marked = found(connection);
    assertThat(marked.status()).isEqualTo(ConnectionStatus.NEEDS_RECONNECT);
    assertThat(marked.lastError()).isEqualTo(REASON);
    assertThat(marked.tokens()).isEqualTo(connection.tokens());
    assertThat(marked.since()).isEqualTo(connection.since());
    assertThat(marked.version()).isNotEqualTo(connection.version());
  }

  @Test
  default void what_has_changed_since_does_not_need_its_owner() {
    var connection = connected();
    connections().refreshed(connection, tokens("two"));
    var newer = found(connection);

    connections().needsReconnect(connection, REASON);

    assertThat(found(connection)).isEqualTo(newer);
  }

  @Test
  default void who_begins_takes_over_from_whoever_began_before() {
    var connected = connected();

    var first = connections().begin(connected.account()).orElseThrow();
    connections().pause(connected.account(), LATER);
    assertThat(connections().refreshed(first, tokens("two"))).isTrue();
    assertThat(found(first).isOfRun(first)).isTrue();
    var second = connections().begin(connected.account()).orElseThrow();

    assertThat(List.of(connected.run(), first.run(), second.run())).doesNotHaveDuplicates();
    assertThat(found(first)).isEqualTo(second);
    assertThat(second.version()).isEqualTo(found(first).version());
  }

  @Test
  default void whatever_has_begun_ends_with_the_connection() {
    var begun = connections().begin(connected().account()).orElseThrow();

    var anew = connections().connect(begun.account(), "jane@example.com", tokens("one"), NOW);
    assertThat(anew.isOfRun(begun)).isFalse();
    connections().disconnect(begun.account());
    var again = connections().connect(begun.account(), "jane@example.com", tokens("one"), NOW);
    assertThat(again.isOfRun(begun)).isFalse();
    assertThat(again.isOfRun(anew)).isFalse();
  }

  @Test
  default void nobody_begins_with_what_cannot_be_used() {
    var connection = connected();
    connections().needsReconnect(connection, REASON);

    assertThat(connections().begin(connection.account())).isEmpty();
    assertThat(connections().begin(anAccount())).isEmpty();
  }

  private CalendarConnectionRepository connections() {
    return calendars().connections();
  }

  private CalendarConnection connected() {
    return connections().connect(anAccount(), "jane@example.com", tokens("one"), NOW);
  }

  private CalendarConnection found(CalendarConnection connection) {
    return connections().find(connection.account()).orElseThrow();
  }

  private static UserId owner(CalendarConnection connection) {
    return connection.account().owner();
  }
}
