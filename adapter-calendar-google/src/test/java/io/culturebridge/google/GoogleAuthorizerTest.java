package io.culturebridge.google;

import static io.culturebridge.google.Person.done;
import static io.culturebridge.testkit.Fixtures.NOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import io.culturebridge.testkit.CalendarAuthorizerContract;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoogleAuthorizerTest implements CalendarAuthorizerContract {

  private static final String REDIRECT = "http://localhost:3000/calendar?from=google&x=ü";
  private static final String VERIFIER = "verifier-of-forty-three-characters-or-more-x";

  private final Person person = new Person();
  private final GoogleAuthorizer authorizer = person.authorizer();
  private final CalendarTokens tokens =
      new CalendarTokens("old", person.account.grant().refreshToken(), NOW);

  @AfterEach
  void close() {
    person.close();
  }

  @Override
  public CalendarAuthorizer authorizer() {
    return authorizer;
  }

  @Override
  public String agree(URI authorizationUrl) {
    return Objects.requireNonNull(
        person.google.consent(authorizationUrl, "john.doe@example.com").get("code"));
  }

  @Test
  void a_person_is_asked_for_their_own_events_and_no_more() {
    var url = authorizer.authorizationUrl(request());

    assertThat(url.toString()).startsWith(person.google.authUrl() + "?");
    assertThat(url.getQuery().split("&"))
        .contains("scope=https://www.googleapis.com/auth/calendar.events.owned")
        .contains("access_type=offline", "prompt=consent", "response_type=code")
        .contains("code_challenge_method=S256", "state=s t");
  }

  @Test
  void a_code_is_exchanged_for_tokens() {
    var tokens = done(authorizer.exchange(grant(consent())));

    assertThat(tokens.refresh()).isNotNull();
    assertThat(tokens.accessExpiresAt()).isEqualTo(NOW.plusSeconds(3600));
    assertThat(authorizer.accountName(tokens.access()))
        .isEqualTo(new Done<>("john.doe@example.com"));
  }

  @Test
  void a_code_is_good_once_and_for_its_verifier() {
    var code = consent();
    var stolen = new CodeGrant(code, REDIRECT, VERIFIER + "y");
    var refused = new Refused<>("The code is not, or no longer, good.");

    assertThat(authorizer.exchange(stolen)).isEqualTo(refused);

    var grant = grant(consent());
    done(authorizer.exchange(grant));

    assertThat(authorizer.exchange(grant)).isEqualTo(refused);
  }

  @Test
  void access_that_was_not_granted_is_no_access() {
    person.account.limitScopes("openid");

    assertThat(authorizer.exchange(grant(consent()))).isInstanceOf(Refused.class);
  }

  @Test
  void a_refresh_keeps_the_refresh_token() {
    var refreshed = done(authorizer.refresh(tokens));

    assertThat(refreshed.access()).isNotEqualTo("old");
    assertThat(refreshed.refresh()).isEqualTo(tokens.refresh());
    assertThat(refreshed.accessExpiresAt()).isEqualTo(NOW.plusSeconds(3600));
    assertThat(person.provider().busyChanges(refreshed.access(), null, Person.WINDOW))
        .isInstanceOf(Done.class);
  }

  @Test
  void a_new_refresh_token_takes_the_place_of_the_old() {
    answers(200, "{\"access_token\": \"a\", \"refresh_token\": \"r2\", \"expires_in\": 60}");

    assertThat(done(authorizer.refresh(tokens)))
        .isEqualTo(new CalendarTokens("a", "r2", NOW.plusSeconds(60)));
  }

  @Test
  void a_connection_that_is_no_longer_accepted_must_be_made_anew() {
    person.account.revokeAll();

    assertThat(authorizer.refresh(tokens)).isInstanceOf(ReconnectNeeded.class);
    assertThat(authorizer.refresh(new CalendarTokens("a", null, NOW)))
        .isInstanceOf(ReconnectNeeded.class);
  }

  @Test
  void revoked_tokens_are_worthless() {

    assertThat(authorizer.revoke(tokens)).isEqualTo(new Done<>(true));
    assertThat(authorizer.refresh(tokens)).isInstanceOf(ReconnectNeeded.class);
    assertThat(authorizer.revoke(tokens)).isEqualTo(new Done<>(true));
  }

  @Test
  void tokens_that_cannot_be_revoked_now_are_unclear() {
    person.google.faults().atTokenEndpoint().answer(1, 503, Map.of(), "");

    assertThat(authorizer.revoke(tokens)).isInstanceOf(Unclear.class);
  }

  @Test
  void a_client_google_does_not_know_is_told_so() {
    var s = person.settings;
    var wrong =
        new GoogleSettings(
            s.clientId(), "not it", s.authUrl(), s.tokenUrl(), s.revokeUrl(), s.apiUrl());
    var refused = new Refused<>("The client id or secret is not accepted.");
    var stranger = GoogleCalendar.of(wrong, InstantSource.fixed(NOW)).authorizer();

    assertThat(stranger.exchange(grant(consent()))).isEqualTo(refused);
    assertThat(stranger.refresh(tokens)).isEqualTo(refused);
  }

  @Test
  void being_asked_to_wait_is_heeded() {
    person.google.faults().atTokenEndpoint().answer(1, 429, Map.of("Retry-After", "7"), "");

    assertThat(authorizer.refresh(tokens))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(7), "Google asks to call less often."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'access_token': 'a'} | Unclear",
        "200 | {'expires_in': 60} | Unclear",
        "200 | {'access_token': 1, 'expires_in': 'x'} | Unclear",
        "400 | {'error': 'invalid_request'} | Refused",
        "400 | {'error': 'invalid_scope'} | Refused",
        "400 | nonsense | Refused",
        "403 | {'error': 'admin_policy_enforced'} | Refused",
        "404 | <html> | Unclear",
        "500 | {'error': 'internal_failure'} | Unclear",
        "503 | | Unclear"
      })
  void an_error_tells_what_to_do(int status, @Nullable String body, String kind) {
    answers(status, body == null ? "" : body.replace('\'', '"'));

    assertThat(authorizer.exchange(grant("code")).getClass().getSimpleName()).isEqualTo(kind);
  }

  @Test
  void a_refresh_that_grants_less_must_be_made_anew() {
    answers(200, "{\"access_token\": \"a\", \"expires_in\": 60, \"scope\": \"openid\"}");

    assertThat(authorizer.refresh(tokens)).isInstanceOf(ReconnectNeeded.class);
  }

  @Test
  void an_account_is_named_only_to_those_let_in() {
    CalendarAnswer<String> answer = authorizer.accountName("nobody");

    assertThat(answer).isEqualTo(new AccessExpired<>());
  }

  private void answers(int status, String body) {
    person.google.faults().atTokenEndpoint().answer(1, status, GoogleErrors.JSON, body);
  }

  private String consent() {
    var back =
        person.google.consent(authorizer.authorizationUrl(request()), person.account.email());
    assertThat(back).containsEntry("state", "s t&a=te");
    return back.getOrDefault("code", "");
  }

  private static CodeGrant grant(String code) {
    return new CodeGrant(code, REDIRECT, VERIFIER);
  }

  private static AuthorizationRequest request() {
    return new AuthorizationRequest(REDIRECT, "s t&a=te", challenge());
  }

  private static String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
