package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of a booking that is to be changed, and what may not. */
class RescheduleFieldsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";
  private static final String UNKNOWN = "123e4567-e89b-12d3-a456-426614174000";

  private final Actor client = api.aClient();
  private final ScheduledCoach coach = new ScheduledCoach(api);
  private final String path = "/booking/" + coach.book(client, TEN).text("id");

  private Reply patch(String json) {
    return api.as(client).patch(path, json);
  }

  private void assertUntouched() {
    var booking = api.as(client).get(path).has(200);
    assertThat(booking.text("session_datetime")).isEqualTo(TEN);
    assertThat(booking.header("ETag")).hasValue("\"0\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": \"cancelled\"}",
        "{\"notes\": null}",
        "{\"session_datetime\": null}",
        "{",
        "[]"
      })
  void what_says_nothing_is_refused(String json) {
    assertThat(patch(json).isProblem(400).wrongFields()).isEmpty();
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          session_datetime | "soon"
          session_datetime | "2025-02-30T10:00:00Z"
          session_datetime | 1763215200
          session_datetime | []
          duration_minutes | null
          duration_minutes | "60"
          duration_minutes | 14
          duration_minutes | 481
          duration_minutes | 60.5
          notes            | 7
          notes            | {}
          """)
  void wrong_fields_are_named(String field, String json) {
    var refused = patch("{\"" + field + "\": " + json + "}").isProblem(400);

    assertThat(refused.wrongFields()).containsExactly(field);
    assertUntouched();
  }

  @Test
  void all_wrong_fields_are_named_at_once() {
    var json = "{\"session_datetime\": 1, \"duration_minutes\": 1, \"notes\": 1}";

    assertThat(patch(json).isProblem(400).wrongFields())
        .containsExactly("session_datetime", "duration_minutes", "notes");
    assertThat(api.as(client).patch("/booking/42", json).isProblem(400).wrongFields())
        .startsWith("booking_id");
  }

  @Test
  void what_is_no_wish_is_ignored() {
    var moved =
        patch(
                """
                {"session_datetime": "2025-11-15T12:00:00Z", "status": "completed", "id": "%1$s",
                 "client_id": "%1$s", "coach_id": "%1$s", "payment_id": "%1$s", "meeting_link": "x",
                 "created_at": "2001-01-01T00:00:00Z"}
                """
                    .formatted(UNKNOWN))
            .has(200);

    assertThat(moved.text("status")).isEqualTo("pending");
    assertThat(moved.text("coach_id")).isEqualTo(coach.id());
    assertThat(moved.body()).doesNotContain(UNKNOWN, "2001");
  }
}
