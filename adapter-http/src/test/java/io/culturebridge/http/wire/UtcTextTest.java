package io.culturebridge.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTextTest {

  private final UtcText text = new UtcText();

  private String write(Instant instant) {
    return new String(Json.bytes(json -> text.write(json, instant)), UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T14:00:00Z,         2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00.999Z,     2025-11-15T14:00:00Z",
    "1969-12-31T23:59:59Z,         1969-12-31T23:59:59Z",
    "0000-01-01T00:00:00Z,         0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z,         9999-12-31T23:59:59Z",
    "+10000-01-01T07:59:59Z,       +10000-01-01T07:59:59Z"
  })
  void instants_are_written_in_whole_seconds(Instant instant, String expected) {
    assertThat(write(instant)).isEqualTo('"' + expected + '"');
  }

  @Test
  void it_agrees_with_the_jdk_on_any_instant() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      var instant = Instant.ofEpochSecond(random.nextLong(-50_000_000_000L, 200_000_000_000L));

      assertThat(write(instant))
          .as("seed %d", seed)
          .isEqualTo('"' + instant.truncatedTo(ChronoUnit.SECONDS).toString() + '"');
    }
  }
}
