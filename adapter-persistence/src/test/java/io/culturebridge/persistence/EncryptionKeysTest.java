package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncryptionKeysTest {

  /** 32 bytes. */
  static final String ONE = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

  static final String TWO = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

  static final EncryptionKeys KEYS = EncryptionKeys.parse("one:" + ONE);

  @Test
  void the_first_key_encrypts_and_all_are_found() {
    var keys = EncryptionKeys.parse("two:" + TWO + ", one:" + ONE);

    assertThat(keys.first().id()).isEqualTo("two");
    assertThat(keys.find("one").orElseThrow().secret().getEncoded())
        .isEqualTo(Base64.getDecoder().decode(ONE));
    assertThat(keys.find("three")).isEmpty();
  }

  @Test
  void both_alphabets_of_base64_are_read() {
    var standard = "-_--".replace('-', '+').replace('_', '/') + ONE.substring(4);

    assertThat(EncryptionKeys.parse("a:-_--" + ONE.substring(4, 43)))
        .isEqualTo(EncryptionKeys.parse("a:" + standard));
  }

  @Test
  void nothing_is_encrypted_without_a_key() {
    assertThat(EncryptionKeys.none().isEmpty()).isTrue();
    assertThatThrownBy(() -> EncryptionKeys.none().first())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("BOOKING_ENCRYPTION_KEYS");
  }

  @ParameterizedTest
  @CsvSource({
    "'', each key is an id",
    "secretsecret, each key is an id",
    "'one:" + ONE + ",', each key is an id",
    ":" + ONE + ", the id of a key is",
    "secret.secret:" + ONE + ", the id of a key is",
    "secretsecretsecretsecretsecretsec:" + ONE + ", the id of a key is",
    "one:, each key is 32 bytes long",
    "one:c2VjcmV0, each key is 32 bytes long",
    "one:AAAA" + ONE + ", each key is 32 bytes long",
    "one:secret*secret, each key is written in Base64",
    "'one:" + ONE + ",one:" + TWO + "', no two keys",
  })
  void what_is_no_list_of_keys_is_refused_and_not_repeated(String text, String sentence) {
    assertThatThrownBy(() -> EncryptionKeys.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageStartingWith(sentence)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining(ONE);
  }

  @Test
  void keys_are_not_printed() {
    assertThat(KEYS + " " + KEYS.first()).doesNotContain(ONE).doesNotContain("secret");
  }
}
