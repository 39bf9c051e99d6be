package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class MicrosoftOAuth implements OAuthRules {

  static final String READ_WRITE = "Calendars.ReadWrite";
  static final String READ = "Calendars.Read";
  static final String READ_BASIC = "Calendars.ReadBasic";
  static final String USER_READ = "User.Read";

  private static final String PREFIX = "https://graph.microsoft.com/";
  private static final String OFFLINE = "offline_access";
  private static final Set<String> UNTOLD = Set.of(OFFLINE);
  private static final Set<String> ALL =
      Set.of(READ_WRITE, READ, READ_BASIC, USER_READ, OFFLINE, "openid", "profile", "email");
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "invalid_grant", 70008,
          "invalid_client", 7000215,
          "invalid_request", 900144,
          "unsupported_grant_type", 70003);

  private final InstantSource clock;

  MicrosoftOAuth(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String clientId() {
    return "5f3b4a52-7e10-4c7b-9a52-0c0ffee00001";
  }

  @Override
  public String clientSecret() {
    return "standin-microsoft-secret";
  }

  @Override
  public String authorizePath() {
    return "/common/oauth2/v2.0/authorize";
  }

  @Override
  public String tokenPath() {
    return "/common/oauth2/v2.0/token";
  }

  @Override
  public Optional<String> revokePath() {
    return Optional.empty();
  }

  @Override
  public boolean rotates() {
    return true;
  }

  @Override
  public Set<String> scopes() {
    return ALL;
  }

  @Override
  public Set<String> usualScopes() {
    return Set.of(READ_WRITE, USER_READ, OFFLINE);
  }

  @Override
  public String canonical(String scope) {
    return scope.startsWith(PREFIX) ? scope.substring(PREFIX.length()) : scope;
  }

  /** The real one leaves out offline_access too, though it grants it. */
  @Override
  public String told(Set<String> scopes) {
    return scopes.stream()
        .filter(scope -> !UNTOLD.contains(scope))
        .collect(Collectors.joining(" "));
  }

  @Override
  public boolean givesRefreshToken(Map<String, String> authorization, Set<String> scopes) {
    return scopes.contains(OFFLINE);
  }

  @Override
  public Answer error(int status, String code, String description) {
    var number = NUMBERS.getOrDefault(code, 90014);
    var body =
        Json.object()
            .put("error", code)
            .put("error_description", "AADSTS" + number + ": " + description)
            .put("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("trace_id", UUID.randomUUID().toString())
            .put("correlation_id", UUID.randomUUID().toString());
    body.putArray("error_codes").add(number);
    return Answer.json(status, body);
  }
}
