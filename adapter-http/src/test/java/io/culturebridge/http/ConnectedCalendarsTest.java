package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calendars somebody has connected, and what has become of a booking in them. */
class ConnectedCalendarsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final CalendarOwner owner = new CalendarOwner(api, client);

  @AfterEach
  void turnBack() {
    api.clock.set(Fixtures.NOW);
  }

  private static void assertIs(Reply reply, String expected) {
    assertThat(reply.has(200).json().toString())
        .isEqualTo(Reply.JSON.readTree(expected).toString());
  }

  @Test
  void connected_calendars_are_listed_without_what_opens_them() {
    var token = owner.connect("google");

    var listed = owner.caller().get("/calendar/connections");

    assertIs(
        listed,
        """
        {"connections": [{
          "calendar_type": "google",
          "account": "me@accounts.google.com",
          "status": "connected",
          "since": "2025-11-05T10:30:17Z",
          "last_error": null
        }]}
        """);
    assertThat(listed.body()).doesNotContain(token, "refresh");
  }

  @Test
  void a_disconnected_calendar_is_gone_and_its_token_opens_nothing() {
    var token = owner.connect("google");

    owner.caller().delete("/calendar/google/connection").has(204);

    assertThat(api.calendars.google.calendar(token)).isEmpty();
    assertIs(owner.caller().get("/calendar/connections"), "{\"connections\": []}");
    owner
        .caller()
        .delete("/calendar/google/connection")
        .isProblem(404, "You have not connected Google");
  }

  @Test
  void nothing_is_connected_at_first() {
    var booking = api.book(client, coach, "2025-11-15T14:00:00Z");

    assertIs(
        api.as(api.anAdmin()).get("/booking/" + booking + "/calendar"),
        """
        {"participants": [
          {"id": "%s", "role": "client", "calendar_type": null, "status": "not_connected",
           "event_id": null, "last_error": null, "next_try": null},
          {"id": "%s", "role": "coach", "calendar_type": null, "status": "not_connected",
           "event_id": null, "last_error": null, "next_try": null}
        ]}
        """
            .formatted(client.id().value(), coach.id().value()));
  }

  @Test
  void a_synced_booking_names_its_event() {
    var booking = api.book(client, coach, "2025-11-15T14:00:00Z");
    owner.connect("google");
    var event = owner.sync(booking, "google").has(200).text("event_id");

    var seen = api.as(coach).get("/booking/" + booking + "/calendar").has(200).json();

    assertThat(seen.path("participants").path(0).toString())
        .contains("\"calendar_type\":\"google\",\"status\":\"synced\"")
        .contains("\"event_id\":\"" + event + "\",\"last_error\":null,\"next_try\":null");
  }

  @Test
  void a_failing_calendar_says_why_and_when_it_is_tried_again() {
    var booking = api.book(client, coach, "2025-11-15T14:00:00Z");
    owner.connect("google");
    api.calendars.google.fail(new Unclear<>("Google did not answer in time."));
    owner.sync(booking, "google").isProblem(502);

    var seen = owner.caller().get("/booking/" + booking + "/calendar").has(200).json();

    var mine = seen.path("participants").path(0);
    assertThat(mine.path("status").asString()).isEqualTo("retrying");
    assertThat(mine.path("last_error").asString()).isEqualTo("Google did not answer in time.");
    assertThat(mine.path("next_try").asString()).startsWith("2025-11-05T10:30:");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, code+state",
    "'{\"code\": \"\", \"state\": \"s\"}', code",
    "'{\"code\": \"c\", \"state\": \"s s\"}', state",
    "'{\"code\": \"c\\u00e9\", \"state\": \"s\"}', code",
    "'{\"code\": 7, \"state\": null}', code+state"
  })
  void wrong_fields_of_an_exchange_are_named(String body, String fields) {
    var refusal = owner.exchange("google", body).isProblem(400);

    assertThat(refusal.wrongFields()).containsExactly(fields.split("\\+"));
  }

  @Test
  void a_code_may_have_two_thousand_and_forty_eight_characters() {
    var longest = "x".repeat(2_048);
    var state = owner.askedAt("google").text("state");

    var refused = owner.exchange("google", CalendarOwner.grant(longest, state)).isProblem(400);
    var tooLong = owner.exchange("google", CalendarOwner.grant(longest + "x", state));

    assertThat(refused.wrongFields()).isEmpty();
    assertThat(tooLong.isProblem(400).wrongFields()).containsExactly("code");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /calendar/google/exchange-token?redirect_uri=x, '{\"code\": \"c\", \"state\": \"s\"}'",
    "POST, /calendar/sync-booking, '{\"booking_id\": \"123e4567-e89b-12d3-a456-426614174000\","
        + " \"calendar_type\": \"google\"}'",
    "DELETE, /calendar/google/connection, ''",
    "POST, /calendar/feed, ''",
    "DELETE, /calendar/feed, ''"
  })
  void a_malformed_idempotency_key_is_refused(String method, String path, String body) {
    var refusal = owner.caller().with("Idempotency-Key", "a b").send(method, path, body);

    assertThat(refusal.isProblem(400).wrongFields()).containsExactly("Idempotency-Key");
  }

  @Test
  void an_idempotency_key_keeps_no_tokens_and_no_secrets() {
    var keyed = owner.caller().with("Idempotency-Key", "the-same");
    var path = "/calendar/google/exchange-token" + CalendarOwner.back(Calendars.REDIRECT_URI);
    var body = owner.agreed("google");

    keyed.post(path, body).has(200);
    keyed.post(path, body).isProblem(400);
    var first = keyed.post("/calendar/feed", "").has(201).text("url");
    var second = keyed.post("/calendar/feed", "").has(201).text("url");

    assertThat(second).isNotEqualTo(first);
  }
}
