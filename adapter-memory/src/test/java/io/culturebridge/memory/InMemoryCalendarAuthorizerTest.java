package io.culturebridge.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import io.culturebridge.testkit.CalendarAuthorizerContract;
import io.culturebridge.testkit.Fixtures;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryCalendarAuthorizerTest implements CalendarAuthorizerContract {

  private static final String REDIRECT_URI = "https://app.example.com/calendar";

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final InMemoryCalendarProvider provider = new InMemoryCalendarProvider(null);
  private final InMemoryCalendarAuthorizer authorizer =
      new InMemoryCalendarAuthorizer(
          provider,
          URI.create("https://accounts.example.com/auth"),
          new SettableClock(Fixtures.NOW));

  private String code() {
    var url =
        authorizer.authorizationUrl(new AuthorizationRequest(REDIRECT_URI, "state", CHALLENGE));
    assertThat(url)
        .hasParameter("redirect_uri", REDIRECT_URI)
        .hasParameter("state", "state")
        .hasParameter("code_challenge", CHALLENGE);
    return authorizer.agree("state");
  }

  private CalendarAnswer<CalendarTokens> exchange(String code, String redirectUri, String by) {
    return authorizer.exchange(new CodeGrant(code, redirectUri, by));
  }

  private static CalendarTokens done(CalendarAnswer<CalendarTokens> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<CalendarTokens>) answer).value();
  }

  @Override
  public CalendarAuthorizer authorizer() {
    return authorizer;
  }

  @Override
  public String agree(URI authorizationUrl) {
    return authorizer.agree("unguessable");
  }

  @Test
  void a_code_opens_a_calendar_for_an_hour_once() {
    var code = code();

    var tokens = done(exchange(code, REDIRECT_URI, VERIFIER));

    assertThat(tokens.accessExpiresAt()).isEqualTo(Fixtures.NOW.plus(Duration.ofHours(1)));
    assertThat(provider.calendar(tokens.access())).isPresent();
    assertThat(authorizer.accountName(tokens.access()))
        .isEqualTo(new Done<>("me@accounts.example.com"));
    assertThat(exchange(code, REDIRECT_URI, VERIFIER)).isInstanceOf(Refused.class);
    assertThat(authorizer.exchanges()).hasSize(2);
  }

  @Test
  void a_code_is_good_with_what_it_was_asked_for_only() {
    var code = code();

    assertThat(exchange("another", REDIRECT_URI, VERIFIER)).isInstanceOf(Refused.class);
    assertThat(exchange(code, REDIRECT_URI + "/", VERIFIER)).isInstanceOf(Refused.class);
    assertThat(exchange(code, REDIRECT_URI, VERIFIER + "x")).isInstanceOf(Refused.class);
    done(exchange(code, REDIRECT_URI, VERIFIER));
  }

  @Test
  void refreshed_tokens_open_the_same_calendar() {
    var tokens = done(exchange(code(), REDIRECT_URI, VERIFIER));

    var newer = done(authorizer.refresh(tokens));

    assertThat(newer.access()).isNotEqualTo(tokens.access());
    assertThat(provider.calendar(newer.access())).isEqualTo(provider.calendar(tokens.access()));
  }

  @Test
  void revoked_tokens_open_nothing() {
    var tokens = done(exchange(code(), REDIRECT_URI, VERIFIER));

    assertThat(authorizer.revoke(tokens)).isEqualTo(new Done<>(true));

    assertThat(provider.calendar(tokens.access())).isEmpty();
    assertThat(authorizer.accountName(tokens.access())).isEqualTo(new AccessExpired<>());
    assertThat(authorizer.refresh(tokens)).isInstanceOf(ReconnectNeeded.class);
  }
}
