package io.culturebridge.http.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.input.Uuids;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a genuine token must say, and whom it then speaks of and until when. */
final class Claims {

  private static final Set<String> OTHER_USES = Set.of("refresh", "id");

  private final @Nullable String issuer;
  private final @Nullable String audience;

  Claims(@Nullable String issuer, @Nullable String audience) {
    this.issuer = issuer;
    this.audience = audience;
  }

  /** What an access token for us says; none when it is no such token. */
  Optional<Credential> credential(JWTClaimsSet claims) {
    @Nullable Date until = claims.getExpirationTime();
    @Nullable Date from = claims.getNotBeforeTime();
    if (until == null || !isForUs(claims) || !isAccessToken(claims)) {
      return Optional.empty();
    }
    return role(claims)
        .flatMap(role -> person(claims, role))
        .map(person ->
            new Credential(person, from == null ? null : from.toInstant(), until.toInstant()));
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
