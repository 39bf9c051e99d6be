package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.persistence.EncryptionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoundationsTest {

  private static final String KEYS = "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @TempDir private Path folder;

  @Test
  void development_mode_makes_an_encryption_key_and_keeps_it_to_itself() throws IOException {
    var made = encryptionKeys(Map.of());

    assertThat(made.isEmpty()).isFalse();
    assertThat(encryptionKeys(Map.of())).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
  }

  @Test
  void development_mode_takes_the_keys_it_is_given() {
    assertThat(encryptionKeys(Map.of("BOOKING_ENCRYPTION_KEYS", KEYS)))
        .isEqualTo(EncryptionKeys.parse(KEYS));
    assertThat(key()).doesNotExist();
  }

  @Test
  void a_damaged_key_is_not_replaced() throws IOException {
    Files.writeString(key(), "half");

    assertThatThrownBy(() -> encryptionKeys(Map.of()))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining(folder.toRealPath().toString())
        .hasMessageNotContaining("half");
    assertThat(key()).hasContent("half");
  }

  @Test
  void elsewhere_no_key_is_made() {
    var secret = "0123456789abcdef0123456789abcdef";

    assertThat(encryptionKeys(Map.of("BOOKING_JWT_SECRET", secret)).isEmpty()).isTrue();
    assertThat(key()).doesNotExist();
  }

  private EncryptionKeys encryptionKeys(Map<String, String> more) {
    var variables = new HashMap<>(more);
    variables.put("BOOKING_DATA_DIR", folder.toString());
    variables.put("BOOKING_DATABASE_URL", "jdbc:postgresql://db/booking");
    try (var opened = new Opened()) {
      return Foundations.lay(Config.of(variables), opened).database().encryptionKeys();
    }
  }

  private Path key() {
    return folder.resolve("encryption-key");
  }
}
