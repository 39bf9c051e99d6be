package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.culturebridge.domain.people.Actor;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens signed with keys that their issuer publishes. */
class PublishedKeysTest {

  private static final SigningKey RSA = SigningKey.rsa("rsa");
  private static final SigningKey EC = SigningKey.ec("ec");
  private static final SigningKey ED = SigningKey.ed25519("ed", JWSAlgorithm.EdDSA);

  private final KeyServer keys = KeyServer.start(RSA, EC, ED);
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
    var refusal = me(token).isProblem(401, "Not authenticated");

    assertThat(refusal.header("WWW-Authenticate")).hasValue("Bearer");
    assertThat(refusal.body()).isEqualTo(api.anybody().get("/me").body());
  }

  static Stream<Arguments> keys_of_every_kind() {
    return Stream.of(
        arguments("RS256", RSA),
        arguments("PS256", RSA.by(JWSAlgorithm.PS256)),
        arguments("ES256", EC),
        arguments("EdDSA", ED),
        arguments("Ed25519", ED.by(JWSAlgorithm.Ed25519)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys_of_every_kind")
  void a_token_signed_with_a_published_key_is_believed(String name, SigningKey key) {
    me(key.token(somebody)).has(200);
    me(key.token(somebody, (String) null)).has(200);
    assertThat(keys.requests()).isOne();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys_of_every_kind")
  void a_token_signed_with_another_key_of_that_name_is_refused(String name, SigningKey key) {
    var forger = new SigningKey(key.jwk(), key.algorithm(), forgersSigner(key));

    assertRefused(forger.token(somebody));
  }

  private static JWSSigner forgersSigner(SigningKey key) {
    return switch (key.jwk().getKeyType().getValue()) {
      case "RSA" -> SigningKey.rsa(null).signer();
      case "EC" -> SigningKey.ec(null).signer();
      default -> SigningKey.ed25519(null, key.algorithm()).signer();
    };
  }

  @Test
  void other_algorithms_of_a_published_key_are_refused() {
    assertRefused(RSA.by(JWSAlgorithm.RS384).token(somebody));
    assertRefused(RSA.by(JWSAlgorithm.RS512).token(somebody));
    assertRefused(RSA.by(JWSAlgorithm.PS512).token(somebody));
  }

  @Test
  void a_public_key_is_no_shared_secret() throws JOSEException {
    var jwk = (RSAKey) RSA.jwk();
    var der = jwk.toPublicKey().getEncoded();
    var pem = "-----BEGIN PUBLIC KEY-----\n" + mime(der) + "\n-----END PUBLIC KEY-----\n";
    var confused = ForgedToken.of(somebody).withHeader("kid", "rsa");

    assertRefused(confused.signed("HS256", der));
    assertRefused(confused.signed("HS256", pem.getBytes(UTF_8)));
    assertRefused(confused.signed("HS256", jwk.getModulus().decode()));
    assertRefused(confused.withHeader("alg", "RS256").signed("HS256", der));
    assertRefused(confused.withHeader("alg", "none").unsigned());
  }

  private static String mime(byte[] bytes) {
    return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
  }

  @Test
  void keys_that_a_token_brings_along_are_not_believed() {
    var own = SigningKey.rsa("own");
    try (var elsewhere = KeyServer.start(own)) {
      assertRefused(own.token(somebody, own.header().jwk(own.jwk().toPublicJWK())));
      assertRefused(own.token(somebody, own.header().keyID("own").jwkURL(elsewhere.url())));
      assertThat(elsewhere.requests()).isZero();
    }
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
