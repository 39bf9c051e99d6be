package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.culturebridge.http.input.Body;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules with much wrong at once, and bodies that are no schedule at all. */
class BadSchedulesAtOnceTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String SHORT = "{\"timezone\": \"UTC\", \"slots\": []}";

  private final ScheduledCoach coach = new ScheduledCoach(api);

  @Test
  void all_wrong_fields_are_named_at_once() {
    var refused =
        coach
            .put(
                """
                {"timezone": "Mars/Olympus",
                 "slots": [{"day": "monday", "start": "09:00", "end": "17:00"},
                           {"day": "tuesday", "start": "09:00", "end": "25:00"}],
                 "overrides": [{"date": "2026-02-30", "slots": [{"start": "9", "end": "10:00"}]}],
                 "recurring": [{"rrule": "FREQ=HOURLY", "start_date": "x", "start": "09:00",
                                "end": "09:00", "exdates": ["y"]}],
                 "slot_interval_minutes": 0, "buffer_before_minutes": -1,
                 "buffer_after_minutes": "0", "minimum_notice_minutes": 0.5,
                 "booking_window_days": 0, "max_bookings_per_day": [],
                 "when_calendar_unreadable": "maybe"}
                """)
            .isProblem(400);

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder(
            "timezone",
            "slots[1].end",
            "overrides[0].date",
            "overrides[0].slots[0].start",
            "recurring[0].rrule",
            "recurring[0].start_date",
            "recurring[0].end",
            "recurring[0].exdates[0]",
            "slot_interval_minutes",
            "buffer_before_minutes",
            "buffer_after_minutes",
            "minimum_notice_minutes",
            "booking_window_days",
            "max_bookings_per_day",
            "when_calendar_unreadable");
    assertThat(refused.text("detail")).contains("slots[1].end must be a time such as 09:00");
  }

  @Test
  void rules_that_never_occur_are_named_with_all_else() {
    var never =
        """
        {"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "start_date": "2026-01-01",
         "start": "09:00", "end": "10:00"}\
        """;
    var refused =
        coach
            .put(
                """
                {"timezone": "UTC", "slots": [], "recurring": [%1$s, %1$s],
                 "slot_interval_minutes": 0}
                """
                    .formatted(never))
            .isProblem(400);

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder(
            "recurring[0].rrule", "recurring[1].rrule", "slot_interval_minutes");
  }

  @Test
  void an_earlier_schedule_stays_when_another_is_refused() {
    var earlier = coach.put("{\"timezone\": \"Asia/Tokyo\", \"slots\": []}").has(200);

    coach.put("{\"timezone\": \"UTC\", \"slots\": [{}]}").isProblem(400);
    coach.put("{\"timezone\": \"UTC\"").isProblem(400);
    coach.put("{}").isProblem(400);

    assertThat(coach.get().has(200).body()).isEqualTo(earlier.body());
  }

  @Test
  void rules_that_take_long_to_look_through_are_refused_at_once() {
    var entry =
        """
        {"rrule": "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2;COUNT=1000", "start_date": "2026-01-01",
         "start": "09:00", "end": "10:00"}\
        """;
    var json =
        "{\"timezone\": \"UTC\", \"slots\": [], \"recurring\": ["
            + String.join(",", Collections.nCopies(20, entry))
            + "]}";
    coach.get().has(404);

    var refused = assertTimeout(Duration.ofSeconds(1), () -> coach.put(json));

    assertThat(refused.isProblem(400).wrongFields()).contains("recurring[0].rrule").hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "\"UTC\"",
        "{\"timezone\": \"UTC\", \"slots\": [}",
        "{\"timezone\": \"UTC\", \"slots\": [],}",
        "{\"timezone\": \"UTC\", \"slots\": []} {}",
        "{\"timezone\": \"UTC\", \"timezone\": \"UTC\", \"slots\": []}",
        "{\"timezone\": \"UTC\", \"slots\": [{\"day\": \"monday\", \"day\": \"monday\"}]}",
        "{'timezone': 'UTC', 'slots': []}"
      })
  void what_is_no_object_in_json_is_refused(String body) {
    assertThat(coach.put(body).isProblem(400).wrongFields()).isEmpty();
    coach.get().has(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timezone\": \"UTC\\u0000\", \"slots\": []}",
        "{\"timezone\": \"UTC\", \"slots\": [{\"day\": \"mon\\u0000day\"}]}",
        "{\"timezone\": \"UTC\", \"slots\": [{\"d\\u0000ay\": \"monday\"}]}",
        "{\"timezone\": \"UTC\", \"slots\": [], \"overrides\": [{\"date\":"
            + " \"2026-01-01\\u0000\"}]}",
        "{\"timezone\": \"UTC\", \"slots\": [], \"recurring\": [{\"exdates\": [\"\\u0000\"]}]}",
        "{\"timezone\": \"UTC\", \"slots\": [], \"unknown\": \"\\u0000\"}",
        "{\"timezone\": \"\\ud800\", \"slots\": []}"
      })
  void what_cannot_be_stored_is_refused(String body) {
    coach
        .put(body)
        .isProblem(400, "The body's strings must not contain NUL or unpaired surrogates");
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 100, 30_000})
  void lists_in_lists_without_end_are_refused(int depth) {
    var deep = "[".repeat(depth) + "]".repeat(depth);

    coach
        .put("{\"timezone\": \"UTC\", \"slots\": " + deep + "}")
        .isProblem(400, "The body is not well-formed JSON");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void bodies_beyond_64_kib_are_too_large(int beyond) {
    coach.put(padded(Body.LARGEST + beyond)).isProblem(413);
    coach.get().has(404);
  }

  @Test
  void a_body_of_64_kib_is_accepted() {
    coach.put(padded(Body.LARGEST)).has(200);
  }

  private static String padded(int length) {
    return SHORT + " ".repeat(length - SHORT.length());
  }
}
