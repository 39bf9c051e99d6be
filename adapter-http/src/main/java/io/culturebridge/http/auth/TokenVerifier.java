package io.culturebridge.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out whom a bearer token speaks of (RFC 7519, RFC 8725). */
public final class TokenVerifier implements AutoCloseable {

  private static final Set<String> TYPES =
      Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

  /** RFC 7515 §7.1 and §2; the library overlooks all other characters. */
  private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private static final int MOST_REMEMBERED = 10_000;

  private final SignatureCheck signatures;
  private final Claims claims;
  private final InstantSource clock;

  /** Whoever calls once mostly calls again. Only genuine tokens, so that nobody can flood it. */
  private final Cache<String, Credential> genuine;

  private TokenVerifier(
      SignatureCheck signatures, Claims claims, InstantSource clock, int mostRemembered) {
    this.signatures = signatures;
    this.claims = claims;
    this.clock = clock;
    this.genuine = Caffeine.newBuilder().maximumSize(mostRemembered).build();
  }

  /** Believes tokens signed with the secret. */
  public static TokenVerifier ofSecret(
      String secret, @Nullable String issuer, @Nullable String audience, InstantSource clock) {
    return new TokenVerifier(
        new SharedSecret(secret), new Claims(issuer, audience), clock, MOST_REMEMBERED);
  }

  /** Believes tokens signed with a key published at the URL, for as long as it is published. */
  public static TokenVerifier ofPublishedKeys(
      URI url, @Nullable String issuer, @Nullable String audience, InstantSource clock) {
    return new TokenVerifier(new PublishedKeys(url), new Claims(issuer, audience), clock, 0);
  }

  /** The person as claimed; none when the token is not to be believed, whatever the reason. */
  Optional<Person> verify(String token) {
    return credential(token)
        .filter(credential -> credential.isCurrentAt(clock.instant()))
        .map(Credential::person);
  }

  private Optional<Credential> credential(String token) {
    var known = genuine.getIfPresent(token);
    if (known != null) {
      return Optional.of(known);
    }
    var read = read(token);
    read.ifPresent(credential -> genuine.put(token, credential));
    return read;
  }

  private Optional<Credential> read(String token) {
    if (!COMPACT.matcher(token).matches()) {
      return Optional.empty();
    }
    try {
      var jwt = SignedJWT.parse(token);
      return isTyped(jwt.getHeader().getType()) && signatures.isGenuine(jwt)
          ? claims.credential(jwt.getJWTClaimsSet())
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
