package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of the reference document's calendar part, field by field. */
class CalendarReferenceTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final CalendarOwner owner = new CalendarOwner(api, client);
  private String booking = "";

  @BeforeEach
  void book() {
    booking = api.book(client, coach, "2025-11-15T14:00:00Z");
  }

  private void confirm() {
    api.as(coach).patch("/booking/" + booking + "/status", "{\"status\": \"confirmed\"}").has(200);
  }

  @ParameterizedTest
  @CsvSource({
    "google, https://accounts.google.com/o/oauth2/v2/auth?",
    "outlook, https://login.microsoftonline.com/common/oauth2/v2.0/authorize?"
  })
  void an_authorization_url_comes_with_its_state(String provider, String start) {
    var asked = owner.askedAt(provider).has(200);

    assertThat(asked.members()).containsExactly("auth_url", "state");
    assertThat(asked.text("auth_url"))
        .startsWith(start)
        .contains("state=" + asked.text("state"), "code_challenge_method=S256");
    assertThat(asked.text("state")).hasSizeGreaterThanOrEqualTo(22);
    assertThat(asked.header("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @CsvSource({"google", "outlook"})
  void a_code_is_exchanged_for_tokens(String provider) {
    var tokens = owner.exchange(provider, owner.agreed(provider)).has(200);

    assertThat(tokens.members())
        .containsExactly("access_token", "refresh_token", "expires_in", "token_type");
    assertThat(tokens.text("access_token")).startsWith("access-");
    assertThat(tokens.text("refresh_token")).startsWith("refresh-");
    assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.text("token_type")).isEqualTo("Bearer");
    assertThat(tokens.header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_booking_is_synced_with_the_token_sent() {
    api.calendars.google.open("ya29.a0AfH6");
    confirm();

    var synced =
        owner.sync(
            """
            {
              "booking_id": "%s",
              "calendar_type": "google",
              "access_token": "ya29.a0AfH6",
              "timezone": "America/New_York"
            }
            """
                .formatted(booking));

    assertThat(synced.has(200).members()).containsExactly("event_id", "meeting_link", "status");
    assertThat(synced.text("event_id")).isNotBlank();
    assertThat(synced.text("meeting_link")).startsWith("https://meet.google.com/");
    assertThat(synced.text("status")).isEqualTo("confirmed");
  }

  @Test
  void the_meeting_link_is_added_to_the_booking() {
    owner.connect("google");
    confirm();

    var link = owner.sync(booking, "google").has(200).text("meeting_link");

    assertThat(api.as(coach).get("/booking/" + booking).text("meeting_link")).isEqualTo(link);
  }

  @Test
  void a_pending_booking_is_tentative_and_may_have_no_link() {
    owner.connect("outlook");

    var synced = owner.sync(booking, "outlook").has(200);

    assertThat(synced.text("status")).isEqualTo("tentative");
    assertThat(synced.json().get("meeting_link").isNull()).isTrue();
  }

  @Test
  void only_the_people_of_a_booking_sync_it() {
    var body =
        """
        {"booking_id": "%s", "calendar_type": "google"}
        """
            .formatted(booking);

    new CalendarOwner(api, api.aClient())
        .sync(body)
        .isProblem(403, "Unauthorized to sync this booking");
    new CalendarOwner(api, api.aCoach())
        .sync(body)
        .isProblem(403, "Unauthorized to sync this booking");
    new CalendarOwner(api, api.anAdmin())
        .sync(body)
        .isProblem(403, "Unauthorized to sync this booking");
    api.anybody().post("/calendar/sync-booking", body).isProblem(401, "Not authenticated");
  }
}
