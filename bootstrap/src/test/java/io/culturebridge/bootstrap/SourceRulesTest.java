package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be seen in the text alone. */
final class SourceRulesTest {

  private static final int LONGEST_FILE = 300;

  // in two parts, or this file would be found as well
  private static final String DISABLED = "@" + "Disabled";
  private static final String SLEEP = "Thread" + ".sleep";

  @Test
  void no_file_is_longer_than_a_reader_can_keep_in_mind() {
    assertThat(Sources.all())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.text().lines()).hasSizeLessThan(LONGEST_FILE + 1));
  }

  @Test
  void no_test_is_switched_off_or_waits_for_time_to_pass() {
    assertThat(Sources.ofTests())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.text()).doesNotContain(DISABLED, SLEEP));
  }
}
