package io.culturebridge.domain.idempotency;

import static io.culturebridge.testkit.Fixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.people.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyKeyTest {

  private static final UserId USER = aClient().user();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "tab\t", "é", "\u007f"})
  void a_key_is_visible_ascii(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(USER, value));
  }

  @Test
  void a_key_has_at_most_255_characters() {
    assertThat(new IdempotencyKey(USER, "~".repeat(255)).value()).hasSize(255);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyKey(USER, "~".repeat(256)));
  }
}
