package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may ask why a coach cannot be booked at some time. */
class ExplainTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";

  private final ScheduledCoach coach = new ScheduledCoach(api);

  private void deactivate() {
    api.as(api.anAdmin()).put("/users/" + coach.id(), "{\"active\": false}").has(200);
  }

  /** Open on Wednesdays and Saturdays, with every rule there is. */
  private void publishAllRules() {
    coach.publish(
        """
        "buffer_before_minutes": 30, "buffer_after_minutes": 30, "minimum_notice_minutes": 120,
        "booking_window_days": 30, "max_bookings_per_day": 2
        """);
  }

  @Test
  void a_slot_that_is_available_has_nothing_against_it_and_can_be_booked() {
    publishAllRules();

    assertThat(coach.explain("?start=" + TEN).has(200).body())
        .isEqualTo("{\"available\":true,\"reasons\":[]}");
    coach.book(TEN).has(201);
    assertThat(coach.explain("?start=" + TEN).has(200).json().path("available").asBoolean(true))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-29T08:30:00Z, outside_hours, The session does not lie wholly inside the coach's hours",
    "2025-11-29T09:10:00Z, off_grid, Sessions of this coach do not start at this time",
    "2025-11-05T12:30:00Z, minimum_notice, The coach wants to be asked earlier",
    "2025-12-06T09:00:00Z, booking_window, The coach cannot be booked so far ahead yet",
    "2025-11-15T10:00:00Z, booked, Another session takes place at this time",
    "2025-11-15T11:00:00Z, buffer, The coach keeps time free before or after a session",
    "2025-11-22T12:00:00Z, day_limit, The coach takes no more sessions on this day"
  })
  void each_reason_has_its_code_and_its_sentence(String start, String code, String sentence) {
    publishAllRules();
    coach.book(TEN).has(201);
    coach.book("2025-11-22T09:00:00Z").has(201);
    coach.book("2025-11-22T15:00:00Z").has(201);

    assertThat(coach.explain("?start=" + start).has(200).json().toString())
        .isEqualTo(
            "{\"available\":false,\"reasons\":[{\"code\":\"%s\",\"detail\":\"%s\"}]}"
                .formatted(code, sentence));
    assertThat(coach.book(start).isProblem(400, "Time slot is not available").reasons())
        .containsExactly(code);
  }

  @Test
  void what_is_past_is_past() {
    coach.publish("");

    assertThat(coach.reasons("2025-11-05T10:30:00Z")).contains("in_the_past");
    assertThat(coach.reasons("2025-11-05T11:00:00Z")).isEmpty();
    coach.book("2025-11-05T10:30:00Z").isProblem(400, "Session must be scheduled in the future");
  }

  @Test
  void a_coach_who_is_not_active_cannot_be_booked_with_or_without_a_schedule() {
    coach.publish("");
    deactivate();
    assertThat(coach.reasons(TEN)).containsExactly("coach_inactive");

    api.as(api.anAdmin()).delete(coach.path()).has(204);
    assertThat(coach.explain("?start=" + TEN).has(200).json().toString())
        .isEqualTo(
            "{\"available\":false,\"reasons\":"
                + "[{\"code\":\"coach_inactive\",\"detail\":\"Coach is not active\"}]}");
    coach.book(TEN).isProblem(400, "Coach is not active");
  }

  @Test
  void all_reasons_are_told_at_once() {
    publishAllRules();
    coach.book("2025-11-15T09:00:00Z").has(201);
    coach.book("2025-11-15T15:30:00Z").has(201);

    assertThat(coach.reasons("2025-11-15T16:10:00Z"))
        .containsExactly("outside_hours", "off_grid", "day_limit", "booked");
    assertThat(coach.reasons("2025-11-15T16:30:00Z"))
        .containsExactly("outside_hours", "day_limit", "buffer");
    assertThat(coach.reasons("2025-12-07T09:00:00Z"))
        .containsExactly("outside_hours", "booking_window");
    deactivate();
    assertThat(coach.reasons("2020-01-01T08:00:00Z"))
        .containsExactly("in_the_past", "coach_inactive", "outside_hours", "minimum_notice");
  }

  @Test
  void the_length_of_the_session_matters() {
    coach.publish("");
    var start = "?start=2025-11-15T16:00:00Z";

    assertThat(coach.explain(start).reasons()).isEmpty();
    assertThat(coach.explain(start + "&duration_minutes=60").reasons()).isEmpty();
    assertThat(coach.explain(start + "&duration_minutes=61").reasons())
        .containsExactly("outside_hours");
  }

  @Test
  void without_a_schedule_only_the_past_and_other_sessions_are_in_the_way() {
    coach.book(TEN).has(201);

    assertThat(coach.reasons("2025-11-15T03:07:00Z")).isEmpty();
    assertThat(coach.reasons("2025-11-15T10:59:00Z")).containsExactly("booked");
    assertThat(coach.reasons("2025-11-15T11:00:00Z")).isEmpty();
    assertThat(coach.reasons("2025-11-05T10:30:17Z")).containsExactly("in_the_past");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, start",
        "?duration_minutes=60, start",
        "?start=, start",
        "?start=soon, start",
        "?start=2025-02-30T10:00:00Z, start",
        "?start=2025-11-15&start=2025-11-15, start",
        "?start=2025-11-15&duration_minutes=14, duration_minutes",
        "?start=2025-11-15&duration_minutes=481, duration_minutes",
        "?start=2025-11-15&duration_minutes=60.5, duration_minutes",
        "?start=2025-11-15&duration_minutes=-60, duration_minutes",
        "?start=2025-11-15&duration_minutes=, duration_minutes",
        "?start=2025-11-15&duration_minutes=99999999999999999999, duration_minutes"
      })
  void wrong_parameters_are_named(String query, String field) {
    var refused = coach.explain(query == null ? "" : query).isProblem(400);

    assertThat(refused.wrongFields()).containsExactly(field);
  }

  @Test
  void all_wrong_parameters_are_named_at_once() {
    var refused =
        api.anybody()
            .get("/booking/coach/42/availability/explain?start=x&duration_minutes=y")
            .isProblem(400);

    assertThat(refused.wrongFields()).containsExactly("coach_id", "start", "duration_minutes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "0000-01-02T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "9999-12-31"
      })
  void the_ends_of_time_can_be_asked_for(String start) {
    assertThat(coach.explain("?start=" + start).status()).isEqualTo(200);
    coach.publish("\"max_bookings_per_day\": 1, \"buffer_after_minutes\": 1440");
    assertThat(coach.reasons(start)).contains("outside_hours");
  }

  @Test
  void only_coaches_are_explained() {
    for (var id : List.of(UUID.randomUUID(), api.aClient().id().value())) {
      api.anybody()
          .get("/booking/coach/" + id + "/availability/explain?start=" + TEN)
          .isProblem(404, "Coach not found");
    }
  }

  @Test
  void nothing_is_told_about_who_has_booked() {
    Actor client = api.someone(Role.CLIENT, "Canary Client");
    var json =
        """
        {"coach_id": "%s", "session_datetime": "%s", "notes": "Canary notes"}
        """
            .formatted(coach.id(), TEN);
    var id = api.as(client).post("/booking", json).has(201).text("id");

    var explained = coach.explain("?start=2025-11-15T10:30:00Z").has(200);

    assertThat(explained.members()).containsExactly("available", "reasons");
    assertThat(explained.reasons()).containsExactly("booked");
    assertThat(explained.body())
        .doesNotContainIgnoringCase("canary")
        .doesNotContain(id, client.id().value().toString(), coach.id(), TEN, "Jane");
  }
}
