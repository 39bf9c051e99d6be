package io.culturebridge.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldingTest {

  @Test
  void a_line_of_75_octets_stays_and_a_longer_one_is_folded() {
    assertThat(Folding.fold("x".repeat(75) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n");
    assertThat(Folding.fold("x".repeat(76) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
  }

  @Test
  void the_space_of_a_folded_line_counts() {
    assertThat(Folding.fold("x".repeat(150)))
        .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x");
  }

  @Test
  void each_line_counts_anew() {
    assertThat(Folding.fold(("x".repeat(70) + "\r\n").repeat(3)))
        .isEqualTo(("x".repeat(70) + "\r\n").repeat(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "€", "😀", "aé€😀"})
  void octets_count_and_no_character_is_torn(String character) {
    var text = character.repeat(200);

    var folded = Folding.fold(text);

    assertThat(folded.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
        .allSatisfy(line -> assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line));
    assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
  }
}
