package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MicrosoftOAuthTest implements OAuthContract {

  private final TickingClock clock = new TickingClock();
  private final MicrosoftStandIn microsoft = MicrosoftStandIn.start(0, clock);

  @AfterEach
  void close() {
    microsoft.close();
  }

  @Override
  public StandIn standIn() {
    return microsoft;
  }

  @Override
  public TickingClock clock() {
    return clock;
  }

  @Override
  public Map<String, String> more() {
    return Map.of("scope", "offline_access https://graph.microsoft.com/Calendars.ReadWrite");
  }

  @Test
  void without_offline_access_there_is_no_refresh_token() {
    var query = query();
    query.put("scope", "Calendars.ReadWrite");
    var code = microsoft.consent(page(query), ANN).getOrDefault("code", "");

    assertThat(token(exchange(code)).json().has("refresh_token")).isFalse();
  }

  @Test
  void the_scopes_told_are_short_and_without_offline_access() {
    assertThat(token(exchange(code())).at("/scope")).isEqualTo("Calendars.ReadWrite");
  }

  @Test
  void a_refresh_token_is_good_until_the_next_one_has_been_used() {
    var first = token(exchange(code())).at("/refresh_token");
    var second = token(refresh(first)).at("/refresh_token");

    assertThat(second).isNotEmpty().isNotEqualTo(first);
    assertThat(token(refresh(first)).status()).isEqualTo(200);
    assertThat(token(refresh(second)).status()).isEqualTo(200);
    assertThat(token(refresh(first)).at("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void errors_carry_a_number() {
    var reply = token(refresh("unheard-of"));

    assertThat(reply.at("/error_description")).startsWith("AADSTS70008");
    assertThat(reply.json().path("error_codes").path(0).asInt()).isEqualTo(70008);
  }
}
