package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In what the OAuth 2 of one provider differs from that of the other. */
interface OAuthRules {

  String clientId();

  String clientSecret();

  String authorizePath();

  String tokenPath();

  Optional<String> revokePath();

  /** Whether each refresh gives a new refresh token. */
  boolean rotates();

  /** All that may be asked for, by the short names if there are any. */
  Set<String> scopes();

  /** What is asked for normally. */
  Set<String> usualScopes();

  /** By its short name. */
  String canonical(String scope);

  /** As the token endpoint tells them. */
  String told(Set<String> scopes);

  boolean givesRefreshToken(Map<String, String> authorization, Set<String> scopes);

  default boolean isForTokens(RecordedRequest request) {
    return request.path().equals(tokenPath())
        || revokePath().filter(request.path()::equals).isPresent();
  }

  default boolean isForPeople(RecordedRequest request) {
    return request.path().equals(authorizePath());
  }

  Answer error(int status, String code, String description);
}
