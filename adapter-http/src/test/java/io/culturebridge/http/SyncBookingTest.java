package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A booking put into a calendar while somebody waits for it. */
class SyncBookingTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final CalendarOwner owner = new CalendarOwner(api, client);
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");

  private Reply syncWith(String token) {
    return sync(", \"access_token\": \"" + token + "\"");
  }

  private Reply sync(String moreMembers) {
    return owner.sync(
        """
        {"booking_id": "%s", "calendar_type": "google"%s}
        """
            .formatted(booking, moreMembers));
  }

  @Test
  void again_and_again_it_is_one_event() {
    var token = owner.connect("google");

    var first = owner.sync(booking, "google").has(200);
    var again = owner.sync(booking, "google").has(200);
    var lent = syncWith(token).has(200);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(lent.body()).isEqualTo(first.body());
    assertThat(api.calendars.google.calendar(token).orElseThrow().liveEvents()).hasSize(1);
  }

  @Test
  void both_people_have_an_event_of_their_own_and_one_place_to_meet() {
    owner.connect("google");
    var coachs = new CalendarOwner(api, coach);
    coachs.connect("outlook");

    var clients = owner.sync(booking, "google").has(200);
    var other = coachs.sync(booking, "outlook").has(200);

    assertThat(other.text("event_id")).isNotEqualTo(clients.text("event_id"));
    assertThat(other.text("meeting_link")).isEqualTo(clients.text("meeting_link"));
  }

  @Test
  void a_calendar_that_is_not_connected_is_refused() {
    owner
        .sync(booking, "google")
        .isProblem(400, "You have not connected Google; connect it first or send an access_token");
  }

  @Test
  void a_calendar_that_no_longer_lets_us_in_is_refused() {
    owner.connect("google");
    api.calendars.google.fail(new ReconnectNeeded<>("Google no longer accepts the connection."));
    owner.sync(booking, "google").isProblem(400);

    owner.sync(booking, "google").isProblem(400, "Google no longer lets us in; connect it again");
    assertThat(standing()).isEqualTo("needs_reconnect");
  }

  @Test
  void a_token_that_opens_nothing_is_refused() {
    syncWith("nobodys").isProblem(400, "Google does not accept the access_token");
  }

  @Test
  void a_second_calendar_of_the_same_person_is_refused() {
    owner.connect("google");
    owner.connect("outlook");
    owner.sync(booking, "outlook").has(200);

    owner
        .sync(booking, "google")
        .isProblem(400, "The booking is already in your calendar at Outlook");
  }

  @Test
  void a_cancelled_booking_is_refused() {
    owner.caller().delete("/booking/" + booking).has(204);

    owner.sync(booking, "google").isProblem(400, "A booking that is cancelled cannot be synced");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new Unclear<Void>("Google did not answer in time."),
            "Google failed: Google did not answer in time; trying again later can help"),
        Arguments.of(
            new Throttled<Void>(Duration.ofSeconds(7), "Google asks to call less often."),
            "Google failed: Google asks to call less often; trying again later can help"),
        Arguments.of(
            new Refused<Void>("Google Calendar does not permit this."),
            "Google failed: Google Calendar does not permit this; trying again will not help"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failing_provider_is_named_and_the_booking_stays_as_it_was(
      CalendarAnswer<Void> failure, String sentence) {
    owner.connect("google");
    var before = owner.caller().get("/booking/" + booking).body();
    api.calendars.google.fail(failure);

    owner.sync(booking, "google").isProblem(502, sentence);

    assertThat(owner.caller().get("/booking/" + booking).body()).isEqualTo(before);
    owner.sync(booking, "google").has(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                       | booking_id,calendar_type
          {"booking_id": "42", "calendar_type": "lotus"}           | booking_id,calendar_type
          {"booking_id": "{id}", "calendar_type": "Google"}        | calendar_type
          {"booking_id": "{id}", "calendar_type": null}            | calendar_type
          {"booking_id": "{id}", "calendar_type": "google", "timezone": "Romance Standard Time"} | timezone
          {"booking_id": "{id}", "calendar_type": "google", "timezone": "+02:00"}  | timezone
          {"booking_id": "{id}", "calendar_type": "google", "timezone": ""}        | timezone
          {"booking_id": "{id}", "calendar_type": "google", "access_token": ""}    | access_token
          {"booking_id": "{id}", "calendar_type": "google", "access_token": "a b"} | access_token
          {"booking_id": "{id}", "calendar_type": "google", "access_token": "a\\r\\nb: c"} | access_token
          {"booking_id": "{id}", "calendar_type": "google", "access_token": 7}     | access_token
          """)
  void wrong_fields_are_named(String body, String fields) {
    var refusal = owner.sync(body.replace("{id}", booking)).isProblem(400);

    assertThat(refusal.wrongFields()).containsExactly(fields.split(","));
  }

  @Test
  void an_unknown_calendar_type_is_told_which_there_are() {
    assertThat(owner.sync(booking, "lotus").isProblem(400).text("detail"))
        .isEqualTo("calendar_type must be one of google, icloud, outlook");
  }

  private String standing() {
    return owner
        .caller()
        .get("/booking/" + booking + "/calendar")
        .has(200)
        .json()
        .path("participants")
        .path(0)
        .path("status")
        .asString();
  }
}
