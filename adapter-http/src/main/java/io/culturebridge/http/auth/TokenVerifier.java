package io.culturebridge.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import io.culturebridge.domain.people.Person;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whom a bearer token speaks of (RFC 7519, RFC 8725). */
public final class TokenVerifier implements AutoCloseable {

  private static final Set<String> TYPES =
      Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

  private final SignatureCheck signatures;
  private final Claims claims;

  private TokenVerifier(SignatureCheck signatures, Claims claims) {
    this.signatures = signatures;
    this.claims = claims;
  }

  /** Believes tokens signed with the secret. */
  public static TokenVerifier ofSecret(
      String secret, @Nullable String issuer, @Nullable String audience, InstantSource clock) {
    return new TokenVerifier(new SharedSecret(secret), new Claims(issuer, audience, clock));
  }

  /** Believes tokens signed with a key published at the URL. */
  public static TokenVerifier ofPublishedKeys(
      URI url, @Nullable String issuer, @Nullable String audience, InstantSource clock) {
    return new TokenVerifier(new PublishedKeys(url), new Claims(issuer, audience, clock));
  }

  /** The person as claimed; none when the token is not to be believed, whatever the reason. */
  Optional<Person> verify(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      return isTyped(jwt.getHeader().getType()) && signatures.isGenuine(jwt)
          ? claims.person(jwt.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isTyped(@Nullable JOSEObjectType type) {
    return type == null || TYPES.contains(type.getType().toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    signatures.close();
  }
}
