package io.culturebridge.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T14:00:00Z,           2025-11-15T14:00:00Z",
    "2025-11-15t14:00:00z,           2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00,            2025-11-15T14:00:00Z",
    "2025-11-15T14:00,               2025-11-15T14:00:00Z",
    "2025-11-15 14:00:00Z,           2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00.999999999Z, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00+02:00,      2025-11-15T12:00:00Z",
    "2025-11-15T14:00:00 02:00,      2025-11-15T12:00:00Z",
    "2025-11-15T14:00:00-05:30,      2025-11-15T19:30:00Z",
    "2025-11-15T14:00:00-00:00,      2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00+23:59,      2025-11-14T14:01:00Z",
    "2025-11-15,                     2025-11-15T00:00:00Z",
    "2024-02-29,                     2024-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.9Z,         9999-12-31T23:59:59Z",
  })
  void times_are_read_with_and_without_offsets_and_fractions(String text, Instant expected) {
    assertThat(Instants.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "2025",
        "2025-11",
        "2025-13-01",
        "2025-02-29",
        "2025-11-15T",
        "20251115",
        "2025-11-15T14",
        "2025-11-15T24:00:00Z",
        "2025-11-15T14:60:00Z",
        "2025-11-15T23:59:60Z",
        "2025-11-15T14:00:00.Z",
        "2025-11-15T14:00:00ZZ",
        "2025-11-15T14:00:00+2",
        "+2025-11-15",
        "2025-11-15T14:00:00+0200",
        "2025-11-15T14:00:00+24:00",
        "2025-11-15T14:00:00[UTC]",
        "12025-11-15T14:00:00Z",
        "-001-11-15",
        "٢٠٢٥-11-15",
        "1763215200",
        "2025-11-15Z",
        "0000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        " 2025-11-15",
        "2025-11-15 "
      })
  void anything_else_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instants.parse(text))
        .withMessage("must be a time such as 2025-11-15T14:00:00Z");
  }
}
