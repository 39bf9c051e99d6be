package io.culturebridge.application.calendar;

import static io.culturebridge.application.calendar.CalendarWorld.BACK_AT;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a state is good for: one person, one provider, one address, ten minutes, once. */
final class AuthorizationStateTest {

  private static final String ELSEWHERE = "https://app.example.com/elsewhere";

  private final CalendarWorld world = new CalendarWorld();
  private final Actor coach = world.theCoach();
  private final ConnectCalendar connectCalendar =
      new ConnectCalendar(
          world.services,
          new RedirectUris(Set.of(BACK_AT, ELSEWHERE), false),
          world.pending,
          world.storage.connections(),
          world.turn(),
          world.woken::add,
          world.clock);
  private final String state = connectCalendar.authorize(coach, GOOGLE, BACK_AT).state();
  private final String code = world.google.people.agree(state);

  @Test
  void a_state_nobody_was_given_is_no_good() {
    assertRefused(coach, GOOGLE, BACK_AT, Unguessable.text());
    assertRefused(coach, GOOGLE, BACK_AT, "");
  }

  @Test
  void somebody_elses_state_is_no_good_and_stays_theirs() {
    assertRefused(world.theClient(), GOOGLE, BACK_AT, state);

    assertGood();
  }

  @Test
  void a_state_of_one_provider_is_no_good_at_another() {
    assertRefused(coach, OUTLOOK, BACK_AT, state);

    assertGood();
  }

  @Test
  void a_state_is_no_good_for_another_address() {
    assertRefused(coach, GOOGLE, ELSEWHERE, state);

    assertGood();
  }

  @Test
  void a_state_is_good_once() {
    assertGood();

    var rejection =
        rejectionOf(() -> connectCalendar.exchange(coach, GOOGLE, BACK_AT, code, state));
    assertThat(rejection).isEqualTo(new Rejection.UnknownState());
    assertThat(world.google.people.exchanges()).hasSize(1);
  }

  @Test
  void a_state_is_used_up_by_a_code_that_is_refused() {
    assertThat(
            rejectionOf(() -> connectCalendar.exchange(coach, GOOGLE, BACK_AT, "made-up", state)))
        .isInstanceOf(Rejection.CodeRefused.class);

    assertThat(rejectionOf(() -> connectCalendar.exchange(coach, GOOGLE, BACK_AT, code, state)))
        .isEqualTo(new Rejection.UnknownState());
  }

  @Test
  void a_state_is_good_until_ten_minutes_are_over() {
    var inTime = world.clock.instant();
    world.clock.advance(Duration.ofMinutes(10));
    assertRefused(coach, GOOGLE, BACK_AT, state);

    world.clock.set(inTime.plus(Duration.ofMinutes(10)).minusMillis(1));
    assertGood();
  }

  private void assertRefused(Actor actor, ProviderId provider, String uri, String brought) {
    assertThat(rejectionOf(() -> connectCalendar.exchange(actor, provider, uri, code, brought)))
        .isEqualTo(new Rejection.UnknownState());
    assertThat(world.google.people.exchanges()).isEmpty();
    assertThat(world.outlook.people.exchanges()).isEmpty();
    assertThat(world.storage.connections().of(actor.id())).isEmpty();
  }

  private void assertGood() {
    var tokens = connectCalendar.exchange(coach, GOOGLE, BACK_AT, code, state);
    assertThat(world.tokens(new CalendarAccount(coach.id(), GOOGLE))).isEqualTo(tokens);
  }
}
