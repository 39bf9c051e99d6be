package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class GoogleOAuth implements OAuthRules {

  private static final String ROOT = "https://www.googleapis.com/auth/";

  static final String CALENDAR = ROOT + "calendar";
  static final String CALENDAR_READ = ROOT + "calendar.readonly";
  static final String EVENTS = ROOT + "calendar.events";
  static final String EVENTS_OWNED = ROOT + "calendar.events.owned";
  static final String EVENTS_READ = ROOT + "calendar.events.readonly";
  static final String EVENTS_OWNED_READ = ROOT + "calendar.events.owned.readonly";
  static final String FREE_BUSY = ROOT + "calendar.freebusy";
  static final String EVENTS_FREE_BUSY = ROOT + "calendar.events.freebusy";

  private static final Set<String> ALL =
      Set.of(
          CALENDAR,
          CALENDAR_READ,
          EVENTS,
          EVENTS_OWNED,
          EVENTS_READ,
          EVENTS_OWNED_READ,
          FREE_BUSY,
          EVENTS_FREE_BUSY,
          ROOT + "calendar.calendarlist.readonly",
          ROOT + "userinfo.email",
          "openid",
          "email");

  @Override
  public String clientId() {
    return "standin.apps.googleusercontent.com";
  }

  @Override
  public String clientSecret() {
    return "standin-google-secret";
  }

  @Override
  public String authorizePath() {
    return "/o/oauth2/v2/auth";
  }

  @Override
  public String tokenPath() {
    return "/token";
  }

  @Override
  public Optional<String> revokePath() {
    return Optional.of("/revoke");
  }

  @Override
  public boolean rotates() {
    return false;
  }

  @Override
  public Set<String> scopes() {
    return ALL;
  }

  @Override
  public Set<String> usualScopes() {
    return Set.of(EVENTS, EVENTS_OWNED, FREE_BUSY);
  }

  @Override
  public String canonical(String scope) {
    return scope;
  }

  @Override
  public String told(Set<String> scopes) {
    return String.join(" ", scopes);
  }

  @Override
  public boolean givesRefreshToken(Map<String, String> authorization, Set<String> scopes) {
    return "offline".equals(authorization.get("access_type"))
        && "consent".equals(authorization.get("prompt"));
  }

  @Override
  public Answer error(int status, String code, String description) {
    return Answer.json(
        status, Json.object().put("error", code).put("error_description", description));
  }
}
