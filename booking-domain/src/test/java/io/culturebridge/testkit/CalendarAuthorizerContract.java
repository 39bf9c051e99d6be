package io.culturebridge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarAuthorizer} keeps to. */
public interface CalendarAuthorizerContract {

  String COME_BACK_TO = "http://localhost:3000/calendar";

  /** The pair of RFC 7636, appendix B. */
  String CODE_VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  String CODE_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  CalendarAuthorizer authorizer();

  /** Somebody agrees; the code they come back with. */
  String agree(URI authorizationUrl);

  @Test
  default void a_code_lets_us_in_once() {
    var grant = new CodeGrant(agreed(), COME_BACK_TO, CODE_VERIFIER);

    var tokens = granted(authorizer().exchange(grant));

    assertThat(tokens.refresh()).isNotNull();
    assertThat(authorizer().accountName(tokens.access())).isInstanceOf(Done.class);
    assertThat(authorizer().exchange(grant)).isInstanceOf(Refused.class);
  }

  @Test
  default void a_code_is_good_only_with_what_it_was_asked_for_with() {
    assertThat(authorizer().exchange(new CodeGrant("no code", COME_BACK_TO, CODE_VERIFIER)))
        .isInstanceOf(Refused.class);
    assertThat(authorizer().exchange(new CodeGrant(agreed(), COME_BACK_TO + "/", CODE_VERIFIER)))
        .isInstanceOf(Refused.class);
    assertThat(authorizer().exchange(new CodeGrant(agreed(), COME_BACK_TO, CODE_VERIFIER + "x")))
        .isInstanceOf(Refused.class);
  }

  @Test
  default void refreshed_tokens_let_us_in_and_can_be_refreshed_again() {
    var tokens =
        granted(authorizer().exchange(new CodeGrant(agreed(), COME_BACK_TO, CODE_VERIFIER)));

    var newer = granted(authorizer().refresh(tokens));
    var newest = granted(authorizer().refresh(newer));

    assertThat(newest.access()).isNotEqualTo(tokens.access());
    assertThat(newest.refresh()).isNotNull();
    assertThat(authorizer().accountName(newest.access())).isInstanceOf(Done.class);
  }

  @Test
  default void without_a_good_refresh_token_the_owner_must_help() {
    var tokens =
        granted(authorizer().exchange(new CodeGrant(agreed(), COME_BACK_TO, CODE_VERIFIER)));

    assertThat(authorizer().refresh(with(tokens, null))).isInstanceOf(ReconnectNeeded.class);
    assertThat(authorizer().refresh(with(tokens, "made up"))).isInstanceOf(ReconnectNeeded.class);
  }

  private String agreed() {
    return agree(
        authorizer()
            .authorizationUrl(
                new AuthorizationRequest(COME_BACK_TO, "unguessable", CODE_CHALLENGE)));
  }

  private static CalendarTokens with(CalendarTokens tokens, @Nullable String refresh) {
    return new CalendarTokens(tokens.access(), refresh, tokens.accessExpiresAt());
  }

  private static CalendarTokens granted(CalendarAnswer<CalendarTokens> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<CalendarTokens>) answer).value();
  }
}
