package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coach with a schedule is booked at what the schedule offers and nowhere else. */
class ScheduledBookingsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";

  private final ScheduledCoach coach = new ScheduledCoach(api);

  private void assertRefused(String start, String... codes) {
    var refused = coach.book(start).isProblem(400, "Time slot is not available");
    assertThat(refused.reasons()).as(start).containsExactly(codes);
    assertThat(refused.text("type")).isEqualTo("/problems/slot-not-available");
    assertThat(coach.reasons(start)).containsExactly(codes);
  }

  private List<String> saturday() {
    return coach.starts("2025-11-15", "2025-11-16");
  }

  @Test
  void what_is_offered_can_be_booked_and_is_offered_no_more() {
    coach.publish("");
    assertThat(saturday()).hasSize(15).contains(TEN);

    coach.book(TEN).has(201);

    assertThat(saturday())
        .hasSize(12)
        .contains("2025-11-15T09:00:00Z", "2025-11-15T11:00:00Z")
        .doesNotContain("2025-11-15T09:30:00Z", TEN, "2025-11-15T10:30:00Z");
  }

  @Test
  void exactly_what_is_offered_can_be_booked() {
    coach.publish("\"slot_interval_minutes\": 45, \"buffer_before_minutes\": 10");
    coach.book("2025-11-15T12:00:00Z").has(201);
    var offered = Set.copyOf(saturday());
    assertThat(offered).contains("2025-11-15T13:30:00Z").doesNotContain("2025-11-15T11:15:00Z");

    for (int minute = 8 * 60; minute < 18 * 60; minute += 5) {
      var start = "2025-11-15T%02d:%02d:00Z".formatted(minute / 60, minute % 60);
      assertThat(coach.reasons(start).isEmpty()).as(start).isEqualTo(offered.contains(start));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T10:10:00Z, off_grid",
    "2025-11-15T10:00:01Z, off_grid",
    "2025-11-15T08:30:00Z, outside_hours",
    "2025-11-15T16:30:00Z, outside_hours",
    "2025-11-15T17:00:00Z, outside_hours",
    "2025-11-15T08:00:00Z, outside_hours",
    "2025-11-14T10:00:00Z, outside_hours"
  })
  void what_is_not_offered_cannot_be_booked(String start, String code) {
    coach.publish("");

    assertRefused(start, code);
  }

  @Test
  void a_length_that_runs_out_of_the_hours_is_refused() {
    coach.publish("");
    var long9 =
        """
        {"coach_id": "%s", "session_datetime": "2025-11-15T09:30:00Z", "duration_minutes": 480}
        """
            .formatted(coach.id());

    var refused = api.as(api.aClient()).post("/booking", long9).isProblem(400);
    assertThat(refused.reasons()).containsExactly("outside_hours");
    api.as(api.aClient()).post("/booking", long9.replace("09:30", "09:00")).has(201);
  }

  @Test
  void sessions_keep_their_buffers_apart() {
    coach.publish("\"buffer_before_minutes\": 30, \"buffer_after_minutes\": 30");
    coach.book("2025-11-15T12:00:00Z").has(201);

    assertRefused("2025-11-15T10:30:00Z", "buffer");
    assertRefused("2025-11-15T13:30:00Z", "buffer");
    assertRefused("2025-11-15T12:30:00Z", "booked");
    coach.book(TEN).has(201);
    coach.book("2025-11-15T14:00:00Z").has(201);
  }

  @Test
  void who_asks_too_late_is_refused() {
    coach.publish("\"minimum_notice_minutes\": 120");

    assertRefused("2025-11-05T12:30:00Z", "minimum_notice");
    coach.book("2025-11-05T13:00:00Z").has(201);
  }

  @Test
  void who_asks_too_early_is_refused() {
    coach.publish("\"booking_window_days\": 11");

    coach.book("2025-11-15T16:00:00Z").has(201);
    assertRefused("2025-11-19T09:00:00Z", "booking_window");
  }

  @Test
  void a_full_day_is_refused_until_somebody_cancels() {
    coach.publish("\"max_bookings_per_day\": 2");
    var client = api.aClient();
    var first = coach.book(client, TEN).has(201).text("id");
    coach.book("2025-11-15T12:00:00Z").has(201);
    assertThat(saturday()).isEmpty();
    assertRefused("2025-11-15T14:00:00Z", "day_limit");
    coach.book("2025-11-22T14:00:00Z").has(201);

    api.as(client).delete("/booking/" + first).has(204);

    coach.book("2025-11-15T14:00:00Z").has(201);
    assertRefused(TEN, "day_limit");
  }

  @Test
  void a_limit_counts_days_of_the_coachs_zone() {
    coach
        .put(
            """
            {"timezone": "Asia/Tokyo", "max_bookings_per_day": 1,
             "slots": [{"day": "saturday", "start": "00:00", "end": "24:00"},
                       {"day": "sunday", "start": "00:00", "end": "24:00"}]}
            """)
        .has(200);
    coach.book("2025-11-15T14:00:00Z").has(201);

    assertRefused("2025-11-14T15:00:00Z", "day_limit");
    coach.book("2025-11-15T15:00:00Z").has(201);
  }

  @Test
  void another_schedule_leaves_bookings_as_they_are() {
    coach.publish("");
    var client = api.aClient();
    var path = "/booking/" + coach.book(client, TEN).has(201).text("id");
    var before = api.as(client).get(path).has(200);

    coach.put("{\"timezone\": \"UTC\", \"slots\": []}").has(200);
    assertSame(api.as(client).get(path), before);
    coach.publish("\"slot_interval_minutes\": 60, \"max_bookings_per_day\": 1");
    assertSame(api.as(client).get(path), before);
    assertThat(saturday()).isEmpty();
    coach.asCoach().delete(coach.path()).has(204);
    assertSame(api.as(client).get(path), before);
    assertThat(saturday()).doesNotContain(TEN).contains("2025-11-15T11:00:00Z");
    api.as(client).patch(path + "/status", "{\"status\": \"confirmed\"}").has(200);
  }

  private static void assertSame(Reply now, Reply before) {
    assertThat(now.has(200).body()).isEqualTo(before.body());
    assertThat(now.header("ETag")).isEqualTo(before.header("ETag"));
  }

  @Test
  void a_date_with_hours_of_its_own_has_no_others() {
    coach.publish(
        """
        "overrides": [{"date": "2025-11-15", "slots": [{"start": "19:00", "end": "20:00"}]},
                      {"date": "2025-11-22", "slots": []}]
        """);

    assertThat(saturday()).containsExactly("2025-11-15T19:00:00Z");
    assertRefused(TEN, "outside_hours");
    assertRefused("2025-11-22T10:00:00Z", "outside_hours");
    coach.book("2025-11-15T19:00:00Z").has(201);
  }

  @Test
  void hours_past_midnight_can_be_booked() {
    coach
        .put(
            """
            {"timezone": "Europe/Madrid",
             "slots": [{"day": "friday", "start": "22:00", "end": "02:00"}]}
            """)
        .has(200);

    assertThat(coach.starts("2025-11-14", "2025-11-16"))
        .startsWith("2025-11-14T21:00:00Z")
        .endsWith("2025-11-15T00:00:00Z")
        .hasSize(7);
    coach.book("2025-11-14T22:30:00Z").has(201);
    coach.book("2025-11-15T00:00:00Z").has(201);
    assertRefused("2025-11-15T00:30:00Z", "outside_hours", "booked");
  }

  @Test
  void without_a_schedule_any_time_that_is_free_can_be_booked() {
    coach.book("2025-11-15T03:07:00Z").has(201);
    assertRefused("2025-11-15T03:30:00Z", "booked");

    coach.publish("").asCoach().delete(coach.path()).has(204);

    coach.book("2025-11-15T05:07:00Z").has(201);
  }
}
