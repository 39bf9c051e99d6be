package io.culturebridge.persistence;

import static io.culturebridge.persistence.EncryptionKeysTest.ONE;
import static io.culturebridge.persistence.EncryptionKeysTest.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCipherTest {

  private final TokenCipher cipher = cipher("one:" + ONE);

  @Test
  void what_was_sealed_opens_in_its_row() {
    assertThat(cipher.open(cipher.seal("ya29.é😀", "a/1"), "a/1")).isEqualTo("ya29.é😀");
  }

  @Test
  void the_same_is_never_sealed_the_same() {
    assertThat(cipher.seal("secret", "a/1"))
        .isNotEqualTo(cipher.seal("secret", "a/1"))
        .doesNotContain("secret");
  }

  @Test
  void nothing_opens_in_another_row() {
    var sealed = cipher.seal("secret", "a/1");

    assertThatThrownBy(() -> cipher.open(sealed, "a/2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void nothing_opens_under_a_header_made_for_another_row() {
    var here = cipher.seal("mine", "a/1").split("\\.", -1);
    var there = cipher.seal("secret", "a/2").split("\\.", -1);
    there[0] = here[0];

    assertThatThrownBy(() -> cipher.open(String.join(".", there), "a/1"))
        .isInstanceOf(WrongEncryptionKeyException.class);
  }

  @Test
  void an_older_key_still_opens_and_the_newest_seals() {
    var old = cipher.seal("secret", "a/1");
    var rotated = cipher("two:" + TWO + ",one:" + ONE);

    assertThat(rotated.open(old, "a/1")).isEqualTo("secret");
    assertThat(cipher("two:" + TWO).open(rotated.seal("secret", "a/1"), "a/1")).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one:" + TWO, "other:" + ONE})
  void a_wrong_key_is_named_and_not_shown(String keys) {
    var sealed = cipher.seal("secret", "a/1");

    assertThatThrownBy(() -> cipher(keys).open(sealed, "a/1"))
        .isInstanceOf(WrongEncryptionKeyException.class)
        .hasMessageContaining("\"one\"")
        .hasMessageContaining("BOOKING_ENCRYPTION_KEYS")
        .hasMessageNotContaining(ONE)
        .hasMessageNotContaining(TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "secret", "a.b.c.d.e", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AA.AA.AA"})
  void what_was_never_sealed_does_not_open(String text) {
    assertThatThrownBy(() -> cipher.open(text, "a/1"))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause();
  }

  private static TokenCipher cipher(String keys) {
    return new TokenCipher(EncryptionKeys.parse(keys));
  }
}
