package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of a body that may not be, or are not what they should be. */
class BadFieldsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String UNKNOWN = "123e4567-e89b-12d3-a456-426614174000";

  private final BookingCall booking = new BookingCall(api);

  @Test
  void what_only_the_service_decides_cannot_be_set_by_creating() {
    var created =
        booking
            .postWith(
                """
                "id": "%1$s", "client_id": "%1$s", "status": "confirmed", "payment_id": "%1$s",
                "meeting_link": "https://evil.example.com", "created_at": "2001-01-01T00:00:00Z",
                "updated_at": "2001-01-01T00:00:00Z", "price": 0, "role": "admin"\
                """
                    .formatted(UNKNOWN))
            .has(201);

    assertThat(created.text("id")).isNotEqualTo(UNKNOWN);
    assertThat(created.text("client_id")).isEqualTo(booking.clientId());
    assertThat(created.text("status")).isEqualTo("pending");
    assertThat(created.json().path("payment_id").isNull()).isTrue();
    assertThat(created.json().path("meeting_link").isNull()).isTrue();
    assertThat(created.text("created_at")).isEqualTo("2025-11-05T10:30:17Z");
    assertThat(created.body()).doesNotContain("price", "role", "2001");
  }

  @Test
  void a_change_of_status_changes_nothing_else() {
    var id = booking.postWith("\"duration_minutes\": 60").text("id");

    var json =
        """
        {"status": "confirmed", "id": "%1$s", "client_id": "%1$s", "coach_id": "%1$s",
         "session_datetime": "2030-01-01T00:00:00Z", "duration_minutes": 15, "notes": "changed",
         "meeting_link": "https://evil.example.com", "created_at": "2001-01-01T00:00:00Z"}
        """
            .formatted(UNKNOWN);
    var changed = booking.asClient().patch("/booking/" + id + "/status", json).has(200);

    assertThat(changed.text("status")).isEqualTo("confirmed");
    assertThat(changed.text("session_datetime")).isEqualTo("2025-11-15T14:00:00Z");
    assertThat(changed.json().path("duration_minutes").asInt()).isEqualTo(60);
    assertThat(changed.json().path("notes").isNull()).isTrue();
    assertThat(changed.text("client_id")).isEqualTo(booking.clientId());
    assertThat(changed.body()).doesNotContain(UNKNOWN, "evil", "2001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "16", "60", "479", "480"})
  void durations_of_15_to_480_minutes_are_accepted(String duration) {
    var created = booking.postWith("\"duration_minutes\": " + duration).has(201);

    assertThat(created.json().path("duration_minutes").toString()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"60\"",
        "60.5",
        "60.0",
        "1e2",
        "-1",
        "-60",
        "0",
        "-0",
        "14",
        "481",
        "2147483648",
        "-2147483588",
        "4294967356",
        "9223372036854775808",
        "18446744073709551676",
        "9e999",
        "null",
        "true",
        "[]",
        "[60]",
        "{}",
        "\"\""
      })
  void other_durations_are_refused(String duration) {
    var refused = booking.postWith("\"duration_minutes\": " + duration).isProblem(400);

    assertThat(refused.wrongFields()).containsExactly("duration_minutes");
  }

  @Test
  void a_coachs_id_may_be_written_in_upper_case() {
    var created = booking.postWithCoach('"' + booking.coachId().toUpperCase(Locale.ROOT) + '"');

    assertThat(created.has(201).text("coach_id")).isEqualTo(booking.coachId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"{123e4567-e89b-12d3-a456-426614174000}\"",
        "\"urn:uuid:123e4567-e89b-12d3-a456-426614174000\"",
        "\"123e4567e89b12d3a456426614174000\"",
        "\"123e4567-e89b-12d3-a456-42661417400\"",
        "\"123e4567-e89b-12d3-a456-4266141740000\"",
        "\" 23e4567-e89b-12d3-a456-426614174000\"",
        "\"123e4567-e89b-12d3-a456-42661417400g\"",
        "\"1-1-1-1-1\"",
        "\"../../me\"",
        "\"1' or '1'='1\"",
        "1",
        "true",
        "null",
        "[]",
        "{}"
      })
  void what_is_no_id_of_a_coach_is_refused(String json) {
    assertThat(booking.postWithCoach(json).isProblem(400).wrongFields())
        .containsExactly("coach_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {UNKNOWN, "00000000-0000-0000-0000-000000000000"})
  void an_unknown_coach_is_refused(String id) {
    booking.postWithCoach('"' + id + '"').isProblem(400, "Coach not found");
  }

  @Test
  void somebody_who_is_no_coach_is_refused_as_one() {
    booking.postWithCoach('"' + booking.clientId() + '"').isProblem(400, "Coach not found");
    booking
        .postWithCoach('"' + UUID.randomUUID().toString() + '"')
        .isProblem(400, "Coach not found");
  }

  @Test
  void all_wrong_fields_are_named_at_once() {
    var refused =
        booking
            .post(
                """
                {"coach_id": 7, "session_datetime": "soon", "duration_minutes": 9, "notes": []}\
                """)
            .isProblem(400);

    assertThat(refused.wrongFields())
        .containsExactly("coach_id", "session_datetime", "duration_minutes", "notes");
    assertThat(refused.text("detail")).contains("coach_id must be", "duration_minutes must be");
  }

  @Test
  void members_that_are_missing_are_named_at_once() {
    assertThat(booking.post("{}").isProblem(400).wrongFields())
        .containsExactly("coach_id", "session_datetime");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": null}",
        "{\"status\": 1}",
        "{\"status\": \"foo\"}",
        "{\"status\": \"CONFIRMED\"}",
        "{\"status\": \"\"}",
        "{\"status\": [\"confirmed\"]}"
      })
  void what_is_no_status_is_refused(String json) {
    var refused = booking.asClient().patch("/booking/" + UNKNOWN + "/status", json).isProblem(400);

    assertThat(refused.wrongFields()).containsExactly("status");
  }

  @Test
  void a_payment_comes_with_a_confirmation_only() {
    var payment = "{\"status\": \"%s\", \"payment_id\": %s}";
    var path = "/booking/" + booking.postWith("\"notes\": null").text("id") + "/status";
    var caller = booking.asClient();

    var early = caller.patch(path, payment.formatted("cancelled", '"' + UNKNOWN + '"'));
    var noId = caller.patch(path, payment.formatted("confirmed", "\"4711\""));
    var confirmed = caller.patch(path, payment.formatted("confirmed", '"' + UNKNOWN + '"'));

    assertThat(early.isProblem(400).wrongFields()).containsExactly("payment_id");
    assertThat(noId.isProblem(400).wrongFields()).containsExactly("payment_id");
    assertThat(confirmed.has(200).text("payment_id")).isEqualTo(UNKNOWN);
  }
}
