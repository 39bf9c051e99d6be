package io.culturebridge.domain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoteTextTest {

  @Test
  void a_note_has_at_most_five_thousand_characters_however_wide() {
    assertThat(new NoteText("🙂".repeat(5_000)).value()).hasSize(10_000);
    assertThatIllegalArgumentException().isThrownBy(() -> new NoteText("🙂".repeat(5_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> new NoteText("x".repeat(5_001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud83d", "\ude42 alone", "swapped \ude42\ud83d"})
  void a_note_holds_only_what_every_store_can_keep(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NoteText(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u2003\u2028"})
  void a_note_says_something(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NoteText(text));
  }
}
