package io.culturebridge.application.calendar;

import static io.culturebridge.application.calendar.CalendarWorld.BACK_AT;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyAuthorizer.Call;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ConnectionStatus;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ConnectCalendarTest {

  private final CalendarWorld world = new CalendarWorld();
  private final ConnectCalendar connectCalendar = world.connectCalendar();
  private final Actor coach = world.theCoach();
  private final CalendarAccount account = new CalendarAccount(coach.id(), GOOGLE);

  @Test
  void a_provider_not_set_up_or_unknown_connects_nobody() {
    var caldav = new ProviderId("caldav");
    var unknown = new ProviderId("palm-pilot");

    assertThat(rejectionOf(() -> authorize(caldav)))
        .isEqualTo(new Rejection.ProviderNotConfigured(caldav));
    assertThat(rejectionOf(() -> authorize(unknown)))
        .isEqualTo(new Rejection.NoSuchProvider(unknown));
    assertThat(rejectionOf(() -> exchange(caldav, "code", "state")))
        .isEqualTo(new Rejection.ProviderNotConfigured(caldav));
    assertThat(rejectionOf(() -> connectCalendar.disconnect(coach, unknown)))
        .isEqualTo(new Rejection.NoSuchProvider(unknown));
  }

  @Test
  void the_address_asks_with_an_unguessable_state_and_a_challenge() {
    var first = authorize(GOOGLE);
    var second = authorize(GOOGLE);

    var request = world.google.authorizer.requests().getFirst();
    assertThat(first.state()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second.state());
    assertThat(request.state()).isEqualTo(first.state());
    assertThat(request.redirectUri()).isEqualTo(BACK_AT);
    assertThat(request.codeChallenge()).matches("[A-Za-z0-9_-]{43}");
    assertThat(first.url().toString()).contains(request.codeChallenge());
    assertThat(first.toString()).doesNotContain(first.state());
  }

  @Test
  void the_challenge_is_that_of_the_rfc() {
    assertThat(Unguessable.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void whoever_comes_back_with_a_code_is_connected() {
    var state = authorize(GOOGLE).state();
    var tokens = exchange(GOOGLE, world.google.people.agree(state), state);

    var connection = world.connection(account);
    assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
    assertThat(connection.name()).isEqualTo("me@google.example.com");
    assertThat(connection.tokens()).isEqualTo(tokens);
    assertThat(connectCalendar.connections(coach)).containsExactly(connection.listed());
    assertThat(connectCalendar.connections(world.theClient())).isEmpty();
    assertThat(world.woken).containsExactly(account);
  }

  @Test
  void a_calendar_whose_name_cannot_be_told_is_connected_all_the_same() {
    world.google.authorizer.answer(Call.NAME, new CalendarAnswer.Unclear<>("No answer"));

    world.connect(coach, GOOGLE);

    assertThat(world.connection(account).name()).isEqualTo("google");
  }

  @Test
  void a_code_that_is_refused_connects_nothing() {
    var state = authorize(GOOGLE).state();

    assertThat(rejectionOf(() -> exchange(GOOGLE, "made-up", state)))
        .isEqualTo(new Rejection.CodeRefused(GOOGLE, "The code is not, or no longer, good."));
    assertNothingKept();
  }

  @Test
  void a_provider_that_fails_connects_nothing() {
    var state = authorize(GOOGLE).state();
    var code = world.google.people.agree(state);
    world.google.authorizer.answer(Call.EXCHANGE, new CalendarAnswer.Unclear<>("No answer"));

    assertThat(rejectionOf(() -> exchange(GOOGLE, code, state)))
        .isEqualTo(new Rejection.CalendarFailed(GOOGLE, "No answer", true));
    assertNothingKept();
  }

  @Test
  void sessions_to_come_appear_once_a_calendar_is_connected() {
    var booking = world.confirmed();
    world.requested(hourFrom("2025-11-16T14:00:00Z"));
    world.connect(coach, GOOGLE);

    world.work();

    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
    assertThat(world.link(booking, account).eventId()).isNotNull();
  }

  @Test
  void sessions_that_are_over_do_not_appear() {
    world.confirmed();
    world.clock.set(SLOT.end());
    world.connect(coach, GOOGLE);

    world.workAfter(Duration.ofSeconds(1));

    assertThat(world.calendar(account).liveEvents()).isEmpty();
  }

  @Test
  void a_disconnected_calendar_is_revoked_and_forgotten() {
    world.connect(coach, GOOGLE);
    var tokens = world.tokens(account);

    connectCalendar.disconnect(coach, GOOGLE);

    assertNothingKept();
    assertThat(world.google.authorizer.revoked()).containsExactly(tokens);
    assertThat(world.run(account)).isEmpty();
    assertThat(rejectionOf(() -> connectCalendar.disconnect(coach, GOOGLE)))
        .isEqualTo(new Rejection.NoSuchConnection(GOOGLE));
  }

  @Test
  void a_calendar_is_forgotten_whatever_its_provider_says_to_it() {
    world.connect(coach, GOOGLE);
    world.connect(coach, OUTLOOK);
    world.google.authorizer.answer(Call.REVOKE, new CalendarAnswer.Unclear<>("No answer"));

    connectCalendar.disconnect(coach, GOOGLE);

    assertThat(connectCalendar.connections(coach))
        .extracting(connection -> connection.account().provider())
        .containsExactly(OUTLOOK);
  }

  private Authorization authorize(ProviderId provider) {
    return connectCalendar.authorize(coach, provider, BACK_AT);
  }

  private CalendarTokens exchange(ProviderId provider, String code, String state) {
    return connectCalendar.exchange(coach, provider, BACK_AT, code, state);
  }

  private void assertNothingKept() {
    assertThat(world.storage.connections().find(account)).isEmpty();
  }
}
