package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.RSAKey;
import io.culturebridge.domain.people.Actor;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens signed with keys that their issuer publishes. */
class PublishedKeysTest {

  private static final SigningKey RSA = SigningKey.rsa("rsa");
  private static final SigningKey EC = SigningKey.ec("ec");
  private static final SigningKey ED = SigningKey.ed25519("ed", JWSAlgorithm.EdDSA);

  private static final KeyServer KEYS = KeyServer.start(RSA, EC, ED);

  @RegisterExtension
  static final RunningApi api = RunningApi.start(new TokenSettings(null, KEYS.url(), null, null));

  private final Actor somebody = api.aClient();

  @AfterAll
  static void stop() {
    KEYS.close();
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
    assertThat(KEYS.requests()).isOne();
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
}
