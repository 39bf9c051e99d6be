package io.culturebridge.domain.attachment;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.testkit.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttachmentTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 10 * 1024 * 1024})
  void a_file_may_have_from_one_byte_to_ten_mebibytes(int size) {
    var attachment = Files.attachment(aBooking(), new byte[size], NOW);

    assertThat(attachment.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10 * 1024 * 1024 + 1})
  void others_are_refused(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Files.attachment(aBooking(), new byte[size], NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.pdf", "Zürich ☕.md", "...", ".profile", "a..b", "x y", "😀"})
  void a_name_is_any_line(String name) {
    assertThat(new Filename(name).value()).isEqualTo(name);
  }

  @Test
  void a_name_has_at_most_255_characters() {
    assertThat(new Filename("😀".repeat(255)).value()).hasSize(510);
    assertThatIllegalArgumentException().isThrownBy(() -> new Filename("x".repeat(256)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/b", "/", "a\\b", "a\nb", "a\u202eb", "a\u2066b"})
  void a_path_or_what_cannot_be_shown_is_no_name(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Filename(name));
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void a_kind_of_file_is_found_by_its_media_type(FileType type) {
    assertThat(FileType.ofMediaType(type.mediaType())).contains(type);
    assertThat(FileType.ofMediaType("text/html")).isEmpty();
  }
}
