package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.culturebridge.domain.people.UserId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links end whose mails. */
final class SignedUnsubscribeTokensTest {

  private static final EncryptionKeys OLD = keys(key("old", 1));
  private static final EncryptionKeys BOTH = keys(key("new", 2), key("old", 1));

  private final UserId person = aClient().user();
  private final String token = new SignedUnsubscribeTokens(OLD).of(person);

  @Test
  void a_token_names_its_person_and_is_always_the_same() {
    assertThat(new SignedUnsubscribeTokens(OLD).read(token)).contains(person);
    assertThat(new SignedUnsubscribeTokens(OLD).of(person)).isEqualTo(token);
    assertThat(token).hasSize(49).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void a_token_outlives_a_change_of_keys_as_long_as_its_own_is_kept() {
    assertThat(new SignedUnsubscribeTokens(BOTH).read(token)).contains(person);
    assertThat(new SignedUnsubscribeTokens(BOTH).of(person)).startsWith("new.");
    assertThat(new SignedUnsubscribeTokens(keys(key("new", 2))).read(token)).isEmpty();
    assertThat(new SignedUnsubscribeTokens(keys(key("old", 2))).read(token)).isEmpty();
  }

  @Test
  void no_character_of_a_token_can_be_another() {
    assertThat(IntStream.range(0, token.length()))
        .allSatisfy(at -> {
          for (char other : "AQgw09-_.z".toCharArray()) {
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(new SignedUnsubscribeTokens(BOTH).read(forged).isPresent())
                .isEqualTo(forged.equals(token));
          }
        });
  }

  @Test
  void one_persons_code_is_nobody_elses() {
    var other = new SignedUnsubscribeTokens(OLD).of(aClient().user());
    var mixed = other.substring(0, 27) + token.substring(27);

    assertThat(new SignedUnsubscribeTokens(OLD).read(mixed)).isEmpty();
  }

  @Test
  void what_is_sealed_under_a_key_is_no_token() {
    var sealed = new TokenCipher(OLD).seal(person.value().toString(), "unsubscribe");

    assertThat(new SignedUnsubscribeTokens(OLD).read(sealed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "old..", "a.b.c", "old.é.é", "\u0000", "old.AAAA.AAAA"})
  void anything_else_is_no_token(String text) {
    assertThat(new SignedUnsubscribeTokens(OLD).read(text)).isEmpty();
  }

  @Test
  void without_a_key_there_are_no_tokens() {
    var none = new SignedUnsubscribeTokens(EncryptionKeys.none());

    assertThat(none.read(token)).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> none.of(person));
  }

  private static EncryptionKeys keys(EncryptionKeys.Key... keys) {
    return new EncryptionKeys(List.of(keys));
  }

  private static EncryptionKeys.Key key(String id, int filling) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return EncryptionKeys.parse(id + ":" + Base64.getEncoder().encodeToString(bytes))
        .keys()
        .getFirst();
  }
}
