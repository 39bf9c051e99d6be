package io.culturebridge.http.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.input.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a genuine token must say, and whom it then speaks of. */
final class Claims {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
  private static final Set<String> OTHER_USES = Set.of("refresh", "id");

  private final @Nullable String issuer;
  private final @Nullable String audience;
  private final InstantSource clock;

  Claims(@Nullable String issuer, @Nullable String audience, InstantSource clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /** The person an access token for us speaks of; none when it is no such token. */
  Optional<Person> person(JWTClaimsSet claims) {
    return isCurrent(claims, clock.instant()) && isForUs(claims) && isAccessToken(claims)
        ? role(claims).flatMap(role -> person(claims, role))
        : Optional.empty();
  }

  private static boolean isCurrent(JWTClaimsSet claims, Instant now) {
    @Nullable Date expires = claims.getExpirationTime();
    @Nullable Date begins = claims.getNotBeforeTime();
    return expires != null
        && expires.toInstant().plus(CLOCK_SKEW).isAfter(now)
        && (begins == null || !begins.toInstant().minus(CLOCK_SKEW).isAfter(now));
  }

  private boolean isForUs(JWTClaimsSet claims) {
    return (issuer == null || issuer.equals(claims.getIssuer()))
        && (audience == null || claims.getAudience().contains(audience));
  }

  private static boolean isAccessToken(JWTClaimsSet claims) {
    return isForAccess(claims.getClaim("type")) && isForAccess(claims.getClaim("token_use"));
  }

  private static boolean isForAccess(@Nullable Object use) {
    return use == null
        || (use instanceof String word && !OTHER_USES.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Role> role(JWTClaimsSet claims) {
    return claims.getClaim("role") instanceof String word ? Role.ofWord(word) : Optional.empty();
  }

  private static Optional<Person> person(JWTClaimsSet claims, Role role) {
    @Nullable String subject = claims.getSubject();
    if (subject == null || !Uuids.isCanonical(subject)) {
      return Optional.empty();
    }
    var id = new UserId(Uuids.parse(subject));
    var name = valid(claims.getClaim("name"), Person::requireName);
    var email = valid(claims.getClaim("email"), Person::requireEmail);
    return Optional.of(new Person(id, role, name, email, true, ZoneOffset.UTC));
  }

  /** Names and e-mails that we could not keep are as good as absent. */
  private static @Nullable String valid(@Nullable Object claim, UnaryOperator<String> required) {
    try {
      return claim instanceof String text ? required.apply(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
