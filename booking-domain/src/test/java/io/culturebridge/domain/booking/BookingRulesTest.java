package io.culturebridge.domain.booking;

import static io.culturebridge.testkit.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookingRulesTest {

  private static final Instant START = at("2025-11-15T14:00:00Z");
  private static final Instant BEFORE = START.minusNanos(1);
  private static final BookingRules RULES = BookingRules.standard();

  @ParameterizedTest
  @ValueSource(ints = {900, 901, 28_799, 28_800})
  void sessions_of_15_to_480_minutes_are_allowed(int seconds) {
    assertThat(RULES.objectionTo(TimeSlot.of(START, Duration.ofSeconds(seconds)), BEFORE))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 899, 28_801})
  void shorter_and_longer_sessions_are_not(int seconds) {
    var length = Duration.ofSeconds(seconds);

    assertThat(RULES.objectionTo(TimeSlot.of(START, length), BEFORE))
        .contains(
            new Rejection.LengthOutOfRange(
                length, Duration.ofMinutes(15), Duration.ofMinutes(480)));
  }

  @Test
  void a_session_starts_after_now() {
    var slot = TimeSlot.of(START, Duration.ofMinutes(60));

    assertThat(RULES.objectionTo(slot, START))
        .contains(new Rejection.StartsInThePast(START, START));
    assertThat(RULES.objectionTo(slot, START.plusSeconds(1))).isPresent();
    assertThat(RULES.objectionTo(slot, BEFORE)).isEmpty();
  }

  @Test
  void a_session_starts_before_the_year_10000() {
    var last = at("9999-12-31T23:59:59Z");
    var next = last.plusSeconds(1);

    assertThat(RULES.objectionTo(TimeSlot.of(last, Duration.ofMinutes(60)), BEFORE)).isEmpty();
    assertThat(RULES.objectionTo(TimeSlot.of(next, Duration.ofMinutes(60)), BEFORE))
        .contains(new Rejection.StartsTooLate(next, last));
  }

  @Test
  void open_slots_are_searched_in_exactly_thirty_days_at_most() {
    var month = TimeSlot.of(START, Duration.ofDays(30));
    var longer = TimeSlot.of(START, Duration.ofDays(30).plusSeconds(1));

    assertThat(RULES.objectionToWindow(month)).isEmpty();
    assertThat(RULES.objectionToWindow(longer))
        .contains(new Rejection.WindowTooLong(longer.duration(), Duration.ofDays(30)));
  }
}
