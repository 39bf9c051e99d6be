package io.culturebridge.domain.booking;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

  @Test
  void notes_have_at_most_a_thousand_characters_however_wide() {
    assertThat(Notes.of("🙂".repeat(1_000)).text()).hasSize(2_000);
    assertThatIllegalArgumentException().isThrownBy(() -> Notes.of("🙂".repeat(1_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> Notes.of("x".repeat(1_001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud83d", "\ude42 alone", "swapped \ude42\ud83d"})
  void notes_hold_only_what_every_store_can_keep(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Notes.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example", "https:///path", "mailto:a@b.example", "/meet"})
  void a_meeting_link_is_an_https_address(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MeetingLink(URI.create(address)));
  }

  @Test
  void a_revision_has_whole_milliseconds_and_counts_changes() {
    var first = Revision.first(NOW);
    var second = first.next(NOW.plusSeconds(1));

    assertThat(first.createdAt()).isEqualTo("2025-11-05T10:30:17.123Z");
    assertThat(second)
        .isEqualTo(new Revision(1, first.createdAt(), first.updatedAt().plusSeconds(1)));
  }

  @Test
  void a_page_skips_nothing_negative_and_holds_something() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Page(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Page(0, 0));
  }
}
