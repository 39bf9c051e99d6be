package io.culturebridge.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalHoursTest {

  @ParameterizedTest
  @CsvSource({
    "09:00, 17:00,  540, 1020",
    "00:00, 24:00,    0, 1440",
    "22:00, 00:00, 1320, 1440",
    "22:00, 02:30, 1320, 1590",
    "10:00, 09:59,  600, 2039"
  })
  void an_end_before_the_start_is_on_the_next_day(String start, String end, int from, int to) {
    assertThat(LocalHours.of(start, end)).isEqualTo(new LocalHours(from, to));
  }

  @ParameterizedTest
  @CsvSource({"09:00, 17:00", "00:00, 24:00", "22:00, 02:30", "23:59, 24:00"})
  void hours_are_written_as_they_are_read(String start, String end) {
    var hours = LocalHours.of(start, end);

    assertThat(hours.start()).isEqualTo(start);
    assertThat(hours.end()).isEqualTo(end);
    assertThat(hours).hasToString(start + "-" + end);
  }

  @ParameterizedTest
  @CsvSource({
    "25:00, 26:00",
    "24:00, 02:00",
    "9:00, 10:00",
    "09:00, 9:30",
    "09:00, 24:01",
    "09:60, 10:00",
    "09:00:00, 10:00",
    "-1:00, 10:00",
    "'', 10:00",
    "09:00, ''"
  })
  void what_is_no_time_of_day_is_refused(String start, String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalHours.of(start, end))
        .withMessageContaining("a time such as 09:00");
  }

  @Test
  void hours_of_no_length_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalHours.of("09:00", "09:00"))
        .withMessageContaining("a whole day is 00:00 to 24:00");
  }

  @ParameterizedTest
  @CsvSource({"-1, 60", "1440, 1500", "540, 540", "540, 539", "540, 1980", "540, 1981"})
  void minutes_beyond_a_day_or_backwards_are_refused(int from, int to) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalHours(from, to));
  }
}
