package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.Date;

/** Makes tokens, good and bad. */
final class Tokens {

  static final String SECRET = "a secret of tests, long enough for HS256";

  private Tokens() {}

  static String of(Actor actor) {
    return hs256(claims(actor).build());
  }

  /** What a token of the actor says: valid for an hour. */
  static JWTClaimsSet.Builder claims(Actor actor) {
    return new JWTClaimsSet.Builder()
        .subject(actor.id().value().toString())
        .claim("role", actor.role().word())
        .expirationTime(Date.from(Fixtures.NOW.plus(Duration.ofHours(1))));
  }

  static String hs256(JWTClaimsSet claims) {
    return hs256(claims, SECRET);
  }

  static String hs256(JWTClaimsSet claims, String secret) {
    try {
      return sign(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(secret.getBytes(UTF_8)));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
