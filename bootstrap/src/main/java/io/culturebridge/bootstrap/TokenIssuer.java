package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.culturebridge.domain.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Signs tokens for development and testing. */
final class TokenIssuer {

  private static final Duration LIFETIME = Duration.ofHours(24);

  private final String secret;
  private final @Nullable String issuer;
  private final @Nullable String audience;

  TokenIssuer(String secret, @Nullable String issuer, @Nullable String audience) {
    this.secret = secret;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** A token the service believes to be the person's. */
  String tokenFor(Person person, Instant now) {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(person, now));
    try {
      token.sign(new MACSigner(secret.getBytes(UTF_8)));
    } catch (JOSEException e) {
      throw new IllegalStateException("HS256 is not available", e);
    }
    return token.serialize();
  }

  private JWTClaimsSet claims(Person person, Instant now) {
    return new JWTClaimsSet.Builder()
        .subject(person.id().value().toString())
        .claim("role", person.role().word())
        .claim("name", person.name())
        .claim("email", person.email())
        .issuer(issuer)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFETIME)))
        .build();
  }
}
