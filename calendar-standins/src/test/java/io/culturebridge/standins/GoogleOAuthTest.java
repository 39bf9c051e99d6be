package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoogleOAuthTest implements OAuthContract {

  private final TickingClock clock = new TickingClock();
  private final GoogleStandIn google = GoogleStandIn.start(0, clock);

  @AfterEach
  void close() {
    google.close();
  }

  @Override
  public StandIn standIn() {
    return google;
  }

  @Override
  public TickingClock clock() {
    return clock;
  }

  @Override
  public Map<String, String> more() {
    return Map.of(
        "scope", GoogleOAuth.EVENTS + " " + GoogleOAuth.FREE_BUSY,
        "access_type", "offline",
        "prompt", "consent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_type", "prompt"})
  void without_being_asked_for_there_is_no_refresh_token(String missing) {
    var query = query();
    query.remove(missing);
    var code = google.consent(page(query), ANN).getOrDefault("code", "");

    assertThat(token(exchange(code)).json().has("refresh_token")).isFalse();
  }

  @Test
  void a_refresh_token_stays_the_same() {
    var token = token(exchange(code())).at("/refresh_token");

    assertThat(token(refresh(token)).json().has("refresh_token")).isFalse();
    assertThat(token(refresh(token)).status()).isEqualTo(200);
  }

  @Test
  void the_scopes_a_person_left_are_told() {
    google.account(ANN).limitScopes(GoogleOAuth.FREE_BUSY);

    assertThat(token(exchange(code())).at("/scope")).isEqualTo(GoogleOAuth.FREE_BUSY);
  }

  @Test
  void tokens_can_be_revoked_once() {
    var grant = google.account(ANN).grant();
    var revoke = Caller.to(google.revokeUrl());

    assertThat(revoke.form("", Map.of("token", grant.refreshToken())).status()).isEqualTo(200);
    assertThat(token(refresh(grant.refreshToken())).at("/error")).isEqualTo("invalid_grant");
    var again = revoke.form("", Map.of("token", grant.refreshToken()));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.at("/error")).isEqualTo("invalid_token");
  }
}
