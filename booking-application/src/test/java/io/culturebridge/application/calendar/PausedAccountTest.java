package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyAuthorizer.Call;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who wants to be left alone is left alone. */
final class PausedAccountTest {

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final Access access =
      new Access(world.services, world.storage.connections(), world.clock);

  @Test
  void nothing_is_called_before_the_time_the_provider_asked_for() {
    throttle(Duration.ofSeconds(30));

    world.clock.advance(Duration.ofSeconds(29));
    assertPausedFor(Duration.ofSeconds(1));
    world.clock.advance(Duration.ofSeconds(1));
    assertNotPaused();
  }

  @Test
  void a_provider_that_names_no_time_is_left_alone_for_a_while() {
    throttle(null);

    assertPausedFor(Duration.ofSeconds(5));
    world.clock.advance(Duration.ofSeconds(5));
    assertNotPaused();
  }

  @Test
  void nobody_waits_longer_than_an_hour() {
    throttle(Duration.ofDays(3));

    assertPausedFor(Duration.ofHours(1));
  }

  @Test
  void who_wants_no_refresh_just_now_is_left_alone_too() {
    world.clock.advance(Duration.ofHours(1));
    world.google.authorizer.answer(
        Call.REFRESH, new Throttled<>(Duration.ofSeconds(90), "Too many refreshes"));
    assertThat(access.call(connection(), Done::new)).isInstanceOf(Throttled.class);

    world.clock.advance(Duration.ofSeconds(60));
    assertPausedFor(Duration.ofSeconds(30));
    assertThat(world.google.authorizer.refreshes()).hasSize(1);
  }

  @Test
  void connecting_anew_ends_the_pause() {
    throttle(Duration.ofSeconds(30));
    world.connect(world.theCoach(), GOOGLE);

    assertNotPaused();
  }

  private CalendarConnection connection() {
    return world.connection(account);
  }

  private void throttle(@Nullable Duration after) {
    CalendarAnswer<String> answer = new Throttled<>(after, "Too many calls");
    assertThat(access.call(connection(), token -> answer)).isEqualTo(answer);
  }

  private void assertPausedFor(Duration rest) {
    var answer =
        access.<String>call(
            connection(),
            token -> {
              throw new AssertionError("nobody is to call");
            });
    assertThat(answer).isInstanceOf(Throttled.class);
    // what is kept of a pause is whole milliseconds
    assertThat(answer)
        .isInstanceOfSatisfying(
            Throttled.class,
            throttled ->
                assertThat(throttled.after())
                    .isLessThanOrEqualTo(rest)
                    .isGreaterThan(rest.minusMillis(1)));
  }

  private void assertNotPaused() {
    assertThat(access.call(connection(), token -> new Done<>("done")))
        .isEqualTo(new Done<>("done"));
  }
}
