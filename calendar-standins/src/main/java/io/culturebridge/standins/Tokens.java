package io.culturebridge.standins;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes and tokens given, and which of them are still good. */
final class Tokens {

  private static final Duration LIFE_OF_CODE = Duration.ofMinutes(10);
  static final Duration LIFE_OF_ACCESS = Duration.ofHours(1);

  record Access(String email, Set<String> scopes, Instant until) {}

  /**
   * @param before the refresh token this one came for, worthless once this one is used
   */
  record Refresh(String email, Set<String> scopes, @Nullable String before) {}

  record Code(
      String email,
      String redirectUri,
      String challenge,
      Set<String> scopes,
      boolean refreshable,
      Instant until) {}

  private final InstantSource clock;
  private final String prefix;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Access> accesses = new HashMap<>();
  private final Map<String, Refresh> refreshes = new HashMap<>();

  Tokens(String prefix, InstantSource clock) {
    this.prefix = prefix;
    this.clock = clock;
  }

  synchronized String code(
      String email, String redirectUri, String challenge, Set<String> scopes, boolean refreshable) {
    var code = token("code");
    var until = clock.instant().plus(LIFE_OF_CODE);
    codes.put(code, new Code(email, redirectUri, challenge, scopes, refreshable, until));
    return code;
  }

  /** The code is worth nothing afterwards, whatever comes of it. */
  synchronized Optional<Code> spend(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(found -> clock.instant().isBefore(found.until()));
  }

  synchronized Grant grant(String email, Set<String> scopes) {
    return new Grant(access(email, scopes), refresh(email, scopes, null), expiry());
  }

  synchronized String access(String email, Set<String> scopes) {
    var token = token("access");
    accesses.put(token, new Access(email, scopes, expiry()));
    return token;
  }

  synchronized String refresh(String email, Set<String> scopes, @Nullable String before) {
    var token = token("refresh");
    refreshes.put(token, new Refresh(email, scopes, before));
    return token;
  }

  synchronized Optional<Access> findAccess(String token) {
    return Optional.ofNullable(accesses.get(token))
        .filter(access -> clock.instant().isBefore(access.until()));
  }

  /** That one is used shows that it has arrived: the one before is no longer needed. */
  synchronized Optional<Refresh> use(String refreshToken) {
    var found = Optional.ofNullable(refreshes.get(refreshToken));
    found.map(Refresh::before).ifPresent(refreshes::remove);
    return found;
  }

  /** All that the consent gave goes with the token; false when there is no such token. */
  synchronized boolean revoke(String token) {
    var email = Optional.ofNullable(accesses.get(token)).map(Access::email);
    var owner = email.or(() -> Optional.ofNullable(refreshes.get(token)).map(Refresh::email));
    owner.ifPresent(this::revokeAll);
    return owner.isPresent();
  }

  synchronized void expireAccess(String email) {
    accesses.values().removeIf(access -> access.email().equals(email));
  }

  synchronized void revokeAll(String email) {
    expireAccess(email);
    refreshes.values().removeIf(refresh -> refresh.email().equals(email));
  }

  private Instant expiry() {
    return clock.instant().plus(LIFE_OF_ACCESS);
  }

  private String token(String kind) {
    return prefix + "-" + kind + "-" + Secrets.random();
  }
}
