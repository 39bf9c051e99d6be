package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a code is exchanged only for whoever was sent to get it; no provider is asked otherwise. */
class CalendarStateTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String SENTENCE =
      "The state is unknown, expired, used already or not meant for this call;"
          + " ask for a new auth_url";

  private final CalendarOwner owner = new CalendarOwner(api, api.aClient());
  private final int asked = exchanges();

  @AfterEach
  void turnBack() {
    api.clock.set(Fixtures.NOW);
  }

  private static int exchanges() {
    return api.calendars.googleAccounts.exchanges().size()
        + api.calendars.outlookAccounts.exchanges().size();
  }

  private void assertRefused(Reply reply) {
    reply.isProblem(400, SENTENCE);
    assertThat(exchanges()).as("codes sent to a provider").isEqualTo(asked);
  }

  @Test
  void a_state_is_good_once() {
    var body = owner.agreed("google");
    owner.exchange("google", body).has(200);

    owner.exchange("google", body).isProblem(400, SENTENCE);

    assertThat(exchanges()).isEqualTo(asked + 1);
  }

  @Test
  void a_state_is_good_for_just_less_than_ten_minutes() {
    var body = owner.agreed("google");
    api.clock.advance(Duration.ofMinutes(10).minusMillis(1));

    owner.exchange("google", body).has(200);
  }

  @Test
  void a_state_of_ten_minutes_ago_is_refused() {
    var body = owner.agreed("google");
    api.clock.advance(Duration.ofMinutes(10));

    assertRefused(owner.exchange("google", body));
  }

  @Test
  void an_unknown_state_is_refused() {
    assertRefused(
        owner.exchange("google", CalendarOwner.grant("code", UUID.randomUUID().toString())));
  }

  @Test
  void somebody_elses_state_is_refused_and_stays_good_for_its_owner() {
    var body = owner.agreed("google");

    assertRefused(new CalendarOwner(api, api.aClient()).exchange("google", body));

    owner.exchange("google", body).has(200);
  }

  @Test
  void a_state_of_google_is_refused_at_outlook() {
    assertRefused(owner.exchange("outlook", owner.agreed("google")));
  }

  @Test
  void a_state_of_another_redirect_uri_is_refused() {
    var body = owner.agreed("google");

    assertRefused(owner.exchange("google", body, Calendars.REDIRECT_URI + "/other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com/calendar/done",
        "http://app.example.com/calendar/done",
        "https://app.example.com/calendar/done/more",
        "https://app.example.com/calendar/done/",
        "https://app.example.com/calendar",
        "https://app.example.com./calendar/done",
        "https://app.example.com@evil.example.com/calendar/done",
        "https://user:secret@app.example.com/calendar/done",
        "https://app.example.com\\@evil.example.com/calendar/done",
        "https://app.example.com/calendar/done#here",
        "https://app.example.com/calendar/done?",
        "https://APP.example.com/calendar/done",
        "HTTPS://app.example.com/calendar/done",
        "https://app.example.com/calendar%2Fdone",
        "https://app.example.com:443/calendar/done",
        "https://app.example.com/calendar/./done",
        " https://app.example.com/calendar/done",
        "https://app.example.com/calendar/done\u0000",
        "http://localhost:3000/done",
        "javascript:alert(1)",
        ""
      })
  void a_redirect_uri_is_allowed_to_the_letter(String uri) {
    var refusal = "The redirect_uri is not one of the allowed addresses";
    var back = CalendarOwner.back(uri);
    var body = owner.agreed("google");

    var asking = owner.caller().get("/calendar/google/auth-url" + back).isProblem(400, refusal);
    owner.exchange("google", body, uri).isProblem(400, refusal);

    assertThat(asking.body()).doesNotContain("auth_url", "evil");
    assertThat(exchanges()).isEqualTo(asked);
    owner.exchange("google", body).has(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lotus", "Google", "google%20", "0", "%2e%2e%2e", "ключ"})
  void what_is_no_provider_is_unknown(String provider) {
    var path = "/calendar/" + provider;
    var back = CalendarOwner.back(Calendars.REDIRECT_URI);
    var caller = owner.caller();
    var body = CalendarOwner.grant("code", "state");

    caller.get(path + "/auth-url" + back).isProblem(404, "Calendar provider not found");
    caller
        .post(path + "/exchange-token" + back, body)
        .isProblem(404, "Calendar provider not found");
    caller.delete(path + "/connection").isProblem(404, "Calendar provider not found");
    caller.get(path + "/auth-url").isProblem(400, "redirect_uri is required");
  }

  @Test
  void a_provider_that_is_not_set_up_says_so() {
    owner.askedAt("icloud").isProblem(400, "Icloud is not configured");
    owner.exchange("icloud", CalendarOwner.grant("code", "state")).isProblem(400);
  }

  @Test
  void a_code_the_provider_refuses_connects_nothing() {
    var state = owner.askedAt("google").text("state");

    owner
        .exchange("google", CalendarOwner.grant("another", state))
        .isProblem(
            400,
            "Google refused the code: The code is not, or no longer, good; ask for a new auth_url");
    assertThat(owner.caller().get("/calendar/connections").json().path("connections")).isEmpty();
  }
}
