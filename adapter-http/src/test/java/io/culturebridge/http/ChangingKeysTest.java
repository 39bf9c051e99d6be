package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published keys that change, and keys that are of no use. */
@Execution(ExecutionMode.CONCURRENT)
class ChangingKeysTest {

  private static final SigningKey RSA = SigningKey.rsa("rsa");

  private final KeyServer keys = KeyServer.start(RSA);
  private final RunningApi api = RunningApi.start(new TokenSettings(null, keys.url(), null, null));
  private final Actor somebody = api.aClient();

  @AfterEach
  void stop() {
    api.stop();
    keys.close();
  }

  private Reply me(String token) {
    return api.anybody().with("Authorization", "Bearer " + token).get("/me");
  }

  private void assertRefused(String token) {
    me(token).isProblem(401, "Not authenticated");
  }

  @Test
  void a_key_for_encryption_does_not_sign() {
    keys.publish(withUse(RSA, KeyUse.ENCRYPTION));
    assertRefused(RSA.token(somebody));
  }

  private static SigningKey withUse(SigningKey key, KeyUse use) {
    JWK jwk = new RSAKey.Builder((RSAKey) key.jwk()).keyUse(use).build();
    return new SigningKey(jwk, key.algorithm(), key.signer());
  }

  @Test
  void a_short_key_is_refused_and_does_not_spoil_the_others() {
    var shortKey = SigningKey.rsa("short", JWSAlgorithm.RS256, 1024);
    keys.publish(shortKey, RSA);

    assertRefused(shortKey.token(somebody));
    me(RSA.token(somebody, (String) null)).has(200);
  }

  @Test
  void a_new_key_is_believed_without_a_restart() {
    me(RSA.token(somebody)).has(200);
    var next = SigningKey.ec("next");

    keys.publish(RSA, next);

    me(next.token(somebody)).has(200);
    me(RSA.token(somebody)).has(200);
  }

  @Test
  void a_withdrawn_key_is_refused_once_the_keys_are_fetched_again() {
    me(RSA.token(somebody)).has(200);
    var next = SigningKey.ec("next");

    keys.publish(next);

    me(next.token(somebody)).has(200);
    assertRefused(RSA.token(somebody));
  }

  @Test
  void names_of_unknown_keys_do_not_make_us_ask_each_time() {
    me(RSA.token(somebody)).has(200);

    for (int i = 0; i < 50; i++) {
      assertRefused(RSA.token(somebody, "unknown-" + i));
    }

    assertThat(keys.requests()).isLessThanOrEqualTo(4);
    me(RSA.token(somebody)).has(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"keys\": []}", "{\"keys\": [{\"kty\": \"new\", \"kid\": \"x\"}]}"})
  void without_a_key_that_can_be_used_nobody_is_believed(String set) {
    keys.answer(200, set);

    for (int i = 0; i < 5; i++) {
      assertRefused(RSA.token(somebody));
    }
  }
}
