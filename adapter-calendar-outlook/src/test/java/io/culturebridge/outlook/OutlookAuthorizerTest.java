package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.NOW;
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
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutlookAuthorizerTest implements CalendarAuthorizerContract {

  private static final String REDIRECT = "http://localhost:3000/calendar";
  // RFC 7636, appendix B
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final Outlook outlook = new Outlook();

  @AfterEach
  void close() {
    outlook.close();
  }

  @Override
  public CalendarAuthorizer authorizer() {
    return outlook.authorizer;
  }

  @Override
  public String agree(URI authorizationUrl) {
    return Objects.requireNonNull(
        outlook.microsoft.consent(authorizationUrl, Outlook.EMAIL).get("code"));
  }

  @Test
  void the_person_is_asked_for_no_more_than_is_needed() {
    var url = outlook.authorizer.authorizationUrl(request());

    assertThat(url.toString()).startsWith(outlook.microsoft.authUrl() + "?");
    assertThat(url.getQuery())
        .isEqualTo(
            "response_type=code&response_mode=query&client_id="
                + outlook.microsoft.clientId()
                + "&redirect_uri=http://localhost:3000/calendar"
                + "&scope=offline_access Calendars.ReadWrite User.Read&state=unguessable"
                + "&prompt=select_account&code_challenge="
                + CHALLENGE
                + "&code_challenge_method=S256");
  }

  @Test
  void a_code_is_exchanged_for_tokens_that_open_the_calendar() {
    var tokens = done(outlook.authorizer.exchange(grant(code(), VERIFIER)));

    assertThat(tokens.refresh()).isNotNull();
    assertThat(tokens.accessExpiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(outlook.authorizer.accountName(tokens.access()))
        .isEqualTo(new Done<>(Outlook.EMAIL));
  }

  @Test
  void a_code_is_good_once_and_for_who_asked_for_it() {
    var code = code();

    assertThat(outlook.authorizer.exchange(grant(code(), "x".repeat(43))))
        .isInstanceOf(Refused.class);
    assertThat(outlook.authorizer.exchange(grant(code, VERIFIER))).isInstanceOf(Done.class);
    assertThat(outlook.authorizer.exchange(grant(code, VERIFIER))).isInstanceOf(Refused.class);
  }

  @Test
  void consent_to_less_than_the_calendar_is_refused() {
    outlook.account.limitScopes("User.Read", "offline_access");

    assertThat(outlook.authorizer.exchange(grant(code(), VERIFIER)))
        .isEqualTo(new Refused<>("Access to the calendar was not granted."));
  }

  @ParameterizedTest
  @CsvSource({
    "Calendars.ReadWrite User.Read, Done",
    "calendars.readwrite, Done",
    "openid https://graph.microsoft.com/Calendars.ReadWrite, Done",
    "https://GRAPH.microsoft.com/CALENDARS.READWRITE, Done",
    "'', Done",
    "User.Read, Refused",
    "Calendars.ReadWrite.Shared, Refused",
    "Calendars.Read, Refused",
  })
  void scopes_are_compared_by_what_they_mean(String scope, String meaning) {
    answer(200, "{\"access_token\":\"a\",\"expires_in\":3599,\"scope\":\"" + scope + "\"}");

    assertThat(outlook.authorizer.exchange(grant("code", VERIFIER)).getClass().getSimpleName())
        .isEqualTo(meaning);
  }

  @Test
  void refreshing_gives_a_new_refresh_token() {
    var first = tokens();

    var second = done(outlook.authorizer.refresh(first));
    var third = done(outlook.authorizer.refresh(second));

    assertThat(second.refresh()).isNotEqualTo(first.refresh());
    assertThat(third.refresh()).isNotEqualTo(second.refresh());
    assertThat(outlook.authorizer.accountName(third.access())).isInstanceOf(Done.class);
    assertThat(outlook.authorizer.refresh(first)).isInstanceOf(ReconnectNeeded.class);
  }

  @Test
  void the_refresh_token_is_kept_where_there_is_no_new_one() {
    answer(200, "{\"access_token\":\"a\",\"expires_in\":\"60\"}");

    assertThat(done(outlook.authorizer.refresh(tokens("old"))))
        .extracting(
            CalendarTokens::access, CalendarTokens::refresh, CalendarTokens::accessExpiresAt)
        .containsExactly("a", "old", NOW.plusSeconds(60));
  }

  @Test
  void consent_taken_back_needs_a_new_one() {
    var tokens = tokens();
    outlook.account.revokeAll();

    assertThat(outlook.authorizer.refresh(tokens)).isInstanceOf(ReconnectNeeded.class);
    assertThat(outlook.authorizer.refresh(new CalendarTokens("a", null, NOW)))
        .isInstanceOf(ReconnectNeeded.class);
    assertThat(outlook.authorizer.accountName(tokens.access())).isEqualTo(new AccessExpired<>());
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, Refused, ReconnectNeeded",
    "400, interaction_required, Refused, ReconnectNeeded",
    "400, consent_required, Refused, ReconnectNeeded",
    "401, invalid_client, Refused, Refused",
    "400, unauthorized_client, Refused, Refused",
    "400, invalid_request, Refused, Refused",
    "400, temporarily_unavailable, Unclear, Unclear",
    "400, '', Unclear, Unclear",
    "429, '', Throttled, Throttled",
    "500, server_error, Unclear, Unclear",
    "503, '', Unclear, Unclear",
  })
  void each_error_has_its_meaning(int status, String error, String exchanged, String refreshed) {
    var body = "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS70008: canary\"}";

    answer(status, body);
    assertThat(outlook.authorizer.exchange(grant("code", VERIFIER)).getClass().getSimpleName())
        .isEqualTo(exchanged);
    answer(status, body);
    assertThat(outlook.authorizer.refresh(tokens("old")).getClass().getSimpleName())
        .isEqualTo(refreshed);
  }

  @Test
  void the_time_to_wait_is_obeyed() {
    var wait = Map.of("Retry-After", "30");
    outlook.microsoft.faults().atTokenEndpoint().answer(1, 503, wait, "");

    assertThat(outlook.authorizer.refresh(tokens("old")))
        .isInstanceOfSatisfying(
            Throttled.class,
            throttled -> assertThat(throttled.after()).isEqualTo(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "99999999999999, 86400", "3599, 3599", "'\"soon\"', 3600", "null, 3600"})
  void how_long_the_token_lasts_is_believed_within_reason(String said, long seconds) {
    answer(200, "{\"access_token\":\"a\",\"expires_in\":" + said + "}");

    assertThat(done(outlook.authorizer.refresh(tokens("old"))).accessExpiresAt())
        .isEqualTo(NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\\r\\nX-Evil: 1", "a b", "\\u00fc"})
  void a_token_that_fits_no_header_is_none(String token) {
    answer(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3599}");

    assertThat(outlook.authorizer.refresh(tokens("old"))).isInstanceOf(Unclear.class);
  }

  @Test
  void microsoft_offers_no_way_to_revoke() {
    assertThat(outlook.authorizer.revoke(tokens("old"))).isEqualTo(new Done<>(false));
    assertThat(outlook.microsoft.requests()).isEmpty();
  }

  @Test
  void an_account_without_mail_goes_by_the_name_it_signs_in_with() {
    outlook
        .microsoft
        .faults()
        .answer(1, 200, Map.of(), "{\"mail\":null,\"userPrincipalName\":\"jane@example.org\"}");

    assertThat(outlook.authorizer.accountName(outlook.token))
        .isEqualTo(new Done<>("jane@example.org"));
  }

  private static AuthorizationRequest request() {
    return new AuthorizationRequest(REDIRECT, "unguessable", CHALLENGE);
  }

  private String code() {
    var url = outlook.authorizer.authorizationUrl(request());
    return Objects.requireNonNull(outlook.microsoft.consent(url, Outlook.EMAIL).get("code"));
  }

  private static CodeGrant grant(String code, String verifier) {
    return new CodeGrant(code, REDIRECT, verifier);
  }

  private CalendarTokens tokens() {
    var grant = outlook.account.grant();
    return new CalendarTokens(grant.accessToken(), grant.refreshToken(), grant.expiresAt());
  }

  private static CalendarTokens tokens(String refresh) {
    return new CalendarTokens("access", refresh, NOW);
  }

  private void answer(int status, String body) {
    outlook.microsoft.faults().atTokenEndpoint().answer(1, status, Map.of(), body);
  }

  private static CalendarTokens done(CalendarAnswer<CalendarTokens> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<CalendarTokens>) answer).value();
  }
}
