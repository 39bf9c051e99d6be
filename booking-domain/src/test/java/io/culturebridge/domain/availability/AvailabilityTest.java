package io.culturebridge.domain.availability;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class AvailabilityTest {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  @Test
  void hours_close_after_they_open() {
    var nine = LocalTime.of(9, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> new Availability(nine, nine, HALF_HOUR));
  }

  @Test
  void an_interval_lasts_a_second_at_least() {
    var nine = LocalTime.of(9, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Availability(nine, nine.plusHours(1), Duration.ofMillis(999)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Availability(nine, nine.plusHours(1), HALF_HOUR.negated()));
  }

  @Test
  void every_day_with_a_part_in_the_window_has_its_full_hours() {
    var window = slot("2025-11-15T12:00:00Z", "2025-11-17T00:00:01Z");

    assertThat(Availability.standard().hoursAround(window))
        .isEqualTo(
            TimeSlots.of(
                slot("2025-11-15T09:00:00Z", "2025-11-15T17:00:00Z"),
                slot("2025-11-16T09:00:00Z", "2025-11-16T17:00:00Z"),
                slot("2025-11-17T09:00:00Z", "2025-11-17T17:00:00Z")));
  }

  @Test
  void a_window_that_ends_at_midnight_has_no_part_of_the_next_day() {
    var window = slot("1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z");

    assertThat(Availability.standard().hoursAround(window))
        .isEqualTo(TimeSlots.of(slot("1969-12-31T09:00:00Z", "1969-12-31T17:00:00Z")));
  }
}
