package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.standins.Caller.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the OAuth of every provider. */
interface OAuthContract {

  String ANN = "ann@example.com";
  String REDIRECT = "http://localhost:3000/callback";
  String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

  StandIn standIn();

  TickingClock clock();

  /** What this provider wants besides what all want. */
  Map<String, String> more();

  default Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", standIn().clientId());
    query.put("redirect_uri", REDIRECT);
    query.put("state", "a state & more");
    query.put("code_challenge", Secrets.s256(VERIFIER));
    query.put("code_challenge_method", "S256");
    query.putAll(more());
    return query;
  }

  default URI page(Map<String, String> query) {
    return URI.create(standIn().authUrl() + "?" + Form.write(query));
  }

  default String code() {
    return standIn().consent(page(query()), ANN).getOrDefault("code", "");
  }

  default Map<String, String> client(String type) {
    var form = new HashMap<String, String>();
    form.put("grant_type", type);
    form.put("client_id", standIn().clientId());
    form.put("client_secret", standIn().clientSecret());
    return form;
  }

  default Map<String, String> exchange(String code) {
    var form = client("authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  default Map<String, String> refresh(String token) {
    var form = client("refresh_token");
    form.put("refresh_token", token);
    return form;
  }

  default Reply token(Map<String, String> form) {
    return Caller.to(standIn().tokenUrl()).form("", form);
  }

  @Test
  default void consent_in_a_browser_brings_a_code_that_brings_tokens() {
    var page = Caller.to(page(query()));
    var shown = page.get("");
    var back = page.form("", Map.of("account", ANN));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).contains("<form");
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.headers().get("location")).startsWith(REDIRECT + "?code=");
    var answer = Form.parse(URI.create(back.headers().get("location")).getRawQuery());
    assertThat(answer).containsEntry("state", "a state & more");
    assertThat(token(exchange(answer.getOrDefault("code", ""))).status()).isEqualTo(200);
  }

  @Test
  default void a_person_may_refuse() {
    var back = Caller.to(page(query())).form("", Map.of("account", ANN, "decision", "deny"));

    assertThat(back.headers().get("location")).startsWith(REDIRECT + "?error=access_denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "response_type",
        "client_id",
        "redirect_uri",
        "state",
        "code_challenge",
        "code_challenge_method",
        "scope"
      })
  default void consent_is_not_asked_for_by_half_a_request(String missing) {
    var query = query();
    query.remove(missing);

    assertThat(Caller.to(page(query)).get("").status()).isEqualTo(400);
    assertThatThrownBy(() -> standIn().consent(page(query), ANN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri, https://evil.example/",
    "redirect_uri, http://localhost@evil.example/",
    "redirect_uri, http://localhost.evil.example/",
    "code_challenge_method, plain",
    "code_challenge, short",
    "response_type, token",
    "scope, everything",
    "client_id, another"
  })
  default void consent_is_not_asked_for_by_a_wrong_request(String name, String value) {
    var query = query();
    query.put(name, value);

    assertThat(Caller.to(page(query)).get("").status()).isEqualTo(400);
  }

  @Test
  default void only_registered_addresses_are_redirected_to_once_there_are_any() {
    standIn().allowOnlyRedirectsTo(REDIRECT + "/other");

    assertThatThrownBy(this::code).hasMessageContaining("redirect_uri");
  }

  @Test
  default void a_code_is_good_once() {
    var code = code();

    assertThat(token(exchange(code)).status()).isEqualTo(200);
    assertThat(token(exchange(code)).at("/error")).isEqualTo("invalid_grant");
  }

  @Test
  default void a_code_is_good_for_ten_minutes() {
    var code = code();
    clock().pass(Duration.ofMinutes(10));

    assertThat(token(exchange(code)).at("/error")).isEqualTo("invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, another, 401, invalid_client",
    "client_secret, wrong, 401, invalid_client",
    "redirect_uri, http://localhost:3000/, 400, invalid_grant",
    "code_verifier, another-verifier, 400, invalid_grant",
    "code, unheard-of, 400, invalid_grant",
    "grant_type, password, 400, unsupported_grant_type"
  })
  default void a_code_is_bound(String name, String value, int status, String error) {
    var form = exchange(code());
    form.put(name, value);

    assertThat(token(form).status()).isEqualTo(status);
    assertThat(token(form).at("/error")).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "redirect_uri", "code_verifier", "grant_type"})
  default void a_code_is_not_exchanged_by_half_a_request(String missing) {
    var form = exchange(code());
    form.remove(missing);

    assertThat(token(form).status()).isEqualTo(400);
    assertThat(token(form).at("/error")).isEqualTo("invalid_request");
  }

  @Test
  default void tokens_are_asked_for_by_a_form() {
    var reply = Caller.to(standIn().tokenUrl()).post("", exchange(code()));

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  default void an_access_token_lives_an_hour() {
    var reply = token(exchange(code()));
    var caller =
        Caller.to(standIn().url()).with("Authorization", "Bearer " + reply.at("/access_token"));

    assertThat(reply.json().path("expires_in").asInt()).isEqualTo(3600);
    clock().pass(Duration.ofSeconds(3599));
    assertThat(caller.get("/nowhere").status()).isNotEqualTo(401);
    clock().pass(Duration.ofSeconds(1));
    assertThat(caller.get("/nowhere").status()).isEqualTo(401);
  }

  @Test
  default void a_refresh_token_brings_another_access_token() {
    var first = token(exchange(code()));
    var second = token(refresh(first.at("/refresh_token")));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/access_token")).isNotEmpty().isNotEqualTo(first.at("/access_token"));
  }

  @Test
  default void what_was_revoked_brings_nothing() {
    var account = standIn().account(ANN);
    var grant = account.grant();
    account.revokeAll();

    var reply = token(refresh(grant.refreshToken()));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error")).isEqualTo("invalid_grant");
    assertThat(Caller.to(standIn().url()).as(grant).get("/nowhere").status()).isEqualTo(401);
  }

  @Test
  default void expired_access_tokens_can_be_replaced() {
    var account = standIn().account(ANN);
    var grant = account.grant();
    account.expireAccessTokens();

    assertThat(Caller.to(standIn().url()).as(grant).get("/nowhere").status()).isEqualTo(401);
    assertThat(token(refresh(grant.refreshToken())).status()).isEqualTo(200);
  }
}
