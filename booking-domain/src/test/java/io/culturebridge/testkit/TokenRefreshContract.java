package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of {@code CalendarConnectionRepository} keeps to when tokens are refreshed.
 */
public interface TokenRefreshContract {

  Instant UNTIL = NOW.plusSeconds(30);
  int CROWD = 16;

  CalendarStorage calendars();

  @Test
  default void newer_tokens_replace_the_older_under_a_new_version() {
    var connection = connected();

    assertThat(connections().refreshed(connection, tokens("two"))).isTrue();

    var refreshed = found(connection);
    assertThat(refreshed.tokens()).isEqualTo(tokens("two"));
    assertThat(refreshed.version()).isNotEqualTo(connection.version());
    assertThat(refreshed.isUsable()).isTrue();
    assertThat(refreshed.since()).isEqualTo(connection.since());
  }

  @Test
  default void tokens_of_an_older_version_change_nothing() {
    var connection = connected();
    connections().refreshed(connection, tokens("two"));
    var newer = found(connection);

    assertThat(connections().refreshed(connection, tokens("three"))).isFalse();

    assertThat(found(connection)).isEqualTo(newer);
  }

  @Test
  default void tokens_of_a_connection_that_is_gone_are_not_stored() {
    var connection = connected();
    connections().disconnect(connection.account());

    assertThat(connections().refreshed(connection, tokens("two"))).isFalse();
    assertThat(connections().claimRefresh(connection, NOW, UNTIL)).isFalse();
    connections().needsReconnect(connection, "too late");

    assertThat(connections().find(connection.account())).isEmpty();
  }

  @Test
  default void who_claims_second_waits_until_the_time_is_over() {
    var connection = connected();

    assertThat(connections().claimRefresh(connection, NOW, UNTIL)).isTrue();
    assertThat(connections().claimRefresh(connection, NOW, UNTIL)).isFalse();
    assertThat(connections().claimRefresh(connection, UNTIL.minusMillis(1), UNTIL)).isFalse();
    assertThat(connections().claimRefresh(connection, UNTIL, UNTIL.plusSeconds(30))).isTrue();
    assertThat(connections().claimRefresh(connection, UNTIL, UNTIL)).isFalse();
  }

  @Test
  default void a_claim_that_is_given_up_is_free_at_once() {
    var connection = connected();
    var fine = UNTIL.plusNanos(1_234_567);
    connections().claimRefresh(connection, NOW, fine);

    connections().giveUpRefresh(connection, fine);

    assertThat(connections().claimRefresh(connection, NOW, UNTIL)).isTrue();
  }

  @Test
  default void a_claim_that_somebody_else_has_by_now_is_not_given_up() {
    var connection = connected();
    var later = UNTIL.plusSeconds(30);
    connections().claimRefresh(connection, NOW, UNTIL);
    connections().claimRefresh(connection, UNTIL, later);

    connections().giveUpRefresh(connection, UNTIL);

    assertThat(connections().claimRefresh(connection, UNTIL, later)).isFalse();
  }

  @Test
  default void a_claim_changes_no_version() {
    var connection = connected();

    connections().claimRefresh(connection, NOW, UNTIL);

    assertThat(found(connection)).isEqualTo(connection);
  }

  @Test
  default void newer_tokens_end_the_claim_of_the_older() {
    var connection = connected();
    connections().claimRefresh(connection, NOW, UNTIL);
    connections().refreshed(connection, tokens("two"));

    assertThat(connections().claimRefresh(connection, UNTIL, UNTIL.plusSeconds(30))).isFalse();
    assertThat(connections().claimRefresh(found(connection), NOW, UNTIL)).isTrue();
  }

  @Test
  default void a_new_connection_is_not_claimed() {
    var connection = connected();
    connections().claimRefresh(connection, NOW, UNTIL);

    var renewed = connections().connect(connection.account(), "x", tokens("two"), NOW);

    assertThat(connections().claimRefresh(renewed, NOW, UNTIL)).isTrue();
  }

  @Test
  default void of_many_that_claim_at_once_one_refreshes() {
    var connection = connected();

    var race = Race.of(all(() -> connections().claimRefresh(connection, NOW, UNTIL)));

    assertThat(race.results()).hasSize(CROWD).containsOnlyOnce(true);
  }

  @Test
  default void of_many_that_store_newer_tokens_at_once_one_does() {
    var connection = connected();
    var runners =
        IntStream.range(0, CROWD)
            .mapToObj(number -> tokens("racing-" + number))
            .<Callable<Boolean>>map(newer -> () -> connections().refreshed(connection, newer))
            .toList();

    var race = Race.of(runners);

    assertThat(race.results()).hasSize(CROWD).containsOnlyOnce(true);
    var winner = race.results().indexOf(true);
    assertThat(found(connection).tokens()).isEqualTo(tokens("racing-" + winner));
  }

  private static List<Callable<Boolean>> all(Callable<Boolean> runner) {
    return IntStream.range(0, CROWD).mapToObj(number -> runner).toList();
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
}
