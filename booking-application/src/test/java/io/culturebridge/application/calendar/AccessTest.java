package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyAuthorizer.Call;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ConnectionStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Access tokens: when they are renewed, by whom, and what becomes of it. */
final class AccessTest {

  private static final Done<String> DONE = new Done<>("done");
  private static final Duration HOUR = Duration.ofHours(1);

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final CalendarTokens first = world.tokens(account);
  private final FaultyAuthorizer authorizer = world.google.authorizer;
  private final Queue<CalendarAnswer<String>> answers = new ArrayDeque<>();
  private final List<String> used = new ArrayList<>();
  private Runnable during = () -> {};

  @Test
  void a_token_is_used_as_it_is_until_a_minute_before_its_end() {
    world.clock.advance(HOUR.minusSeconds(60).minusMillis(1));

    assertThat(call()).isEqualTo(DONE);
    assertThat(used).containsExactly(first.access());
    assertThat(authorizer.refreshes()).isEmpty();
  }

  @Test
  void from_then_on_it_is_renewed_first() {
    world.clock.advance(HOUR.minusSeconds(60));

    assertThat(call()).isEqualTo(DONE);
    assertThat(authorizer.refreshes()).containsExactly(first);
    assertThat(used).containsExactly(world.tokens(account).access());
    assertThat(used).doesNotContain(first.access());
  }

  @Test
  void a_token_no_longer_taken_is_renewed_once() {
    answers.add(new AccessExpired<>());

    assertThat(call()).isEqualTo(DONE);
    assertThat(authorizer.refreshes()).hasSize(1);
    assertThat(used).containsExactly(first.access(), world.tokens(account).access());
  }

  @Test
  void a_renewed_token_that_is_not_taken_either_needs_a_reconnect() {
    answers.add(new AccessExpired<>());
    answers.add(new AccessExpired<>());

    assertThat(call()).isInstanceOf(ReconnectNeeded.class);
    assertThat(authorizer.refreshes()).hasSize(1);
    assertNeedsReconnect("The calendar no longer lets us in");
  }

  @Test
  void a_refresh_token_no_longer_taken_needs_a_reconnect() {
    world.clock.advance(HOUR);
    authorizer.answer(Call.REFRESH, new ReconnectNeeded<>("The grant was revoked"));

    assertThat(call()).isEqualTo(new ReconnectNeeded<>("The grant was revoked"));
    assertThat(used).isEmpty();
    assertNeedsReconnect("The grant was revoked");
  }

  @Test
  void what_needs_a_reconnect_is_called_no_more() {
    answers.add(new ReconnectNeeded<>("Access was withdrawn"));
    assertThat(call()).isInstanceOf(ReconnectNeeded.class);

    assertThat(call()).isInstanceOf(ReconnectNeeded.class);
    assertThat(used).hasSize(1);
    assertNeedsReconnect("Access was withdrawn");
  }

  @Test
  void what_is_not_connected_is_not_called() {
    var gone = world.connection(account);
    world.connectCalendar().disconnect(world.theCoach(), GOOGLE);

    assertThat(call(gone)).isInstanceOf(ReconnectNeeded.class);
    assertThat(used).isEmpty();
  }

  @Test
  void who_was_taken_over_from_calls_no_more() {
    var first = world.storage.connections().begin(account).orElseThrow();
    assertThat(call(first)).isEqualTo(DONE);
    var second = world.storage.connections().begin(account).orElseThrow();

    assertThat(call(first)).isInstanceOf(AccessExpired.class);
    assertThat(call(second)).isEqualTo(DONE);
    assertThat(used).hasSize(2);
  }

  @Test
  void only_the_tokens_that_failed_are_given_up() {
    during = () -> world.connect(world.theCoach(), GOOGLE);
    answers.add(new ReconnectNeeded<>("Access was withdrawn"));
    assertThat(call()).isInstanceOf(ReconnectNeeded.class);

    assertThat(world.connection(account).status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(call()).isEqualTo(DONE);
  }

  @Test
  void a_refresh_in_vain_does_not_mark_what_was_connected_anew_meanwhile() {
    world.clock.advance(HOUR);
    authorizer.beforeRefresh(() -> world.connect(world.theCoach(), GOOGLE));
    authorizer.answer(Call.REFRESH, new ReconnectNeeded<>("The grant was revoked"));

    assertThat(call()).isInstanceOf(ReconnectNeeded.class);
    assertThat(world.connection(account).isUsable()).isTrue();
  }

  @Test
  void a_refresh_does_not_replace_what_was_connected_anew_meanwhile() {
    world.clock.advance(HOUR);
    authorizer.beforeRefresh(() -> world.connect(world.theCoach(), GOOGLE));
    var late = new CalendarTokens("late", "late", world.clock.instant().plus(HOUR));
    authorizer.answer(Call.REFRESH, new Done<>(late));

    assertThat(call()).isInstanceOf(AccessExpired.class);
    assertThat(used).isEmpty();
    assertThat(call()).isEqualTo(DONE);
    assertThat(used).containsExactly(world.tokens(account).access());
    assertThat(world.tokens(account)).isNotEqualTo(late);
  }

  @Test
  void a_refresh_that_came_to_nothing_leaves_the_connection_as_it_was() {
    world.clock.advance(HOUR);
    authorizer.answer(Call.REFRESH, new Unclear<>("No answer"));

    assertThat(call()).isEqualTo(new Unclear<>("No answer"));
    assertThat(world.connection(account).isUsable()).isTrue();
    assertThat(world.tokens(account)).isEqualTo(first);
    assertThat(used).isEmpty();
  }

  @Test
  void a_refresh_that_came_to_nothing_can_be_tried_again_at_once() {
    world.clock.advance(HOUR);
    authorizer.answer(Call.REFRESH, new Unclear<>("No answer"));
    assertThat(call()).isInstanceOf(Unclear.class);

    assertThat(call()).isEqualTo(DONE);
    assertThat(authorizer.refreshes()).hasSize(2);
  }

  @Test
  void whoever_finds_the_refresh_claimed_comes_back_a_moment_later() {
    world.clock.advance(HOUR);
    var now = world.clock.instant();
    assertThat(
            world
                .storage
                .connections()
                .claimRefresh(world.connection(account), now, now.plusSeconds(20)))
        .isTrue();

    assertThat(call())
        .isEqualTo(new Throttled<>(Duration.ofSeconds(1), "The access is being renewed"));
    assertThat(authorizer.refreshes()).isEmpty();
    assertThat(used).isEmpty();

    world.clock.advance(Duration.ofSeconds(20));
    assertThat(call()).isEqualTo(DONE);
  }

  @Test
  void whoever_finds_the_tokens_renewed_uses_those() {
    var newer = new CalendarTokens("newer", "refresh", world.clock.instant().plus(HOUR));
    during = () -> world.storage.connections().refreshed(world.connection(account), newer);
    answers.add(new AccessExpired<>());

    assertThat(call()).isEqualTo(DONE);
    assertThat(used).containsExactly(first.access(), "newer");
    assertThat(authorizer.refreshes()).isEmpty();
  }

  @Test
  void a_refresh_token_that_was_replaced_is_kept() {
    world.clock.advance(HOUR);
    var rotated = new CalendarTokens("second", "rotated", world.clock.instant().plus(HOUR));
    authorizer.answer(Call.REFRESH, new Done<>(rotated));
    assertThat(call()).isEqualTo(DONE);

    world.clock.advance(HOUR);
    authorizer.answer(Call.REFRESH, new Refused<>("Enough"));
    assertThat(call()).isEqualTo(new Refused<>("Enough"));
    assertThat(authorizer.refreshes()).containsExactly(first, rotated);
  }

  private CalendarAnswer<String> call() {
    return call(world.connection(account));
  }

  private CalendarAnswer<String> call(CalendarConnection of) {
    var access = new Access(world.services, world.storage.connections(), world.clock);
    return access.call(of, this::answer);
  }

  private CalendarAnswer<String> answer(String token) {
    used.add(token);
    during.run();
    during = () -> {};
    var answer = answers.poll();
    return answer == null ? DONE : answer;
  }

  private void assertNeedsReconnect(String reason) {
    assertThat(world.connection(account).status()).isEqualTo(ConnectionStatus.NEEDS_RECONNECT);
    assertThat(world.connection(account).lastError()).isEqualTo(reason);
  }
}
