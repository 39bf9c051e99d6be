package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.CalendarAnswer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailuresTest {

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            new CalendarAnswer.AccessExpired<>(), new Rejection.AccessTokenRefused(GOOGLE)),
        Arguments.of(
            new CalendarAnswer.ReconnectNeeded<>("Withdrawn"),
            new Rejection.CalendarNeedsReconnect(GOOGLE)),
        Arguments.of(new CalendarAnswer.Refused<>("Never"), failed("Never", false)),
        Arguments.of(
            new CalendarAnswer.Throttled<>(Duration.ofSeconds(1), "Too many"),
            failed("Too many", true)),
        Arguments.of(new CalendarAnswer.Throttled<>(null, "Too many"), failed("Too many", true)),
        Arguments.of(new CalendarAnswer.Unclear<>("No answer"), failed("No answer", true)),
        Arguments.of(new CalendarAnswer.Gone<>(), failed("The event was deleted meanwhile", true)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void a_failure_is_told_as_what_it_is(CalendarAnswer<?> answer, Rejection rejection) {
    assertThat(Failures.of(GOOGLE, answer)).isEqualTo(rejection);
  }

  @Test
  void what_was_done_is_no_failure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Failures.of(GOOGLE, new CalendarAnswer.Done<>(1)));
  }

  private static Rejection failed(String reason, boolean mayBeTriedAgain) {
    return new Rejection.CalendarFailed(GOOGLE, reason, mayBeTriedAgain);
  }
}
