package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coaches publish when they are open, and everybody sees it. */
class SchedulesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String WHOLE =
      """
      {"timezone": "Europe/Madrid",
       "slots": [{"day": "monday", "start": "09:00", "end": "17:00"},
                 {"day": "friday", "start": "22:00", "end": "02:00"},
                 {"day": "sunday", "start": "00:00", "end": "24:00"}],
       "overrides": [{"date": "2025-12-24", "slots": []},
                     {"date": "2025-12-23", "slots": [{"start": "10:00", "end": "12:30"}]}],
       "recurring": [{"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "start_date": "2025-11-08",
                      "start": "10:00", "end": "14:00", "exdates": ["2025-11-22"]}],
       "slot_interval_minutes": 15, "buffer_before_minutes": 5, "buffer_after_minutes": 10,
       "minimum_notice_minutes": 120, "booking_window_days": 60, "max_bookings_per_day": 4,
       "when_calendar_unreadable": "last_known"}
      """;
  private static final String SHORT =
      """
      {"timezone": "UTC", "slots": [{"day": "monday", "start": "09:00", "end": "17:00"}]}
      """;

  private final ScheduledCoach coach = new ScheduledCoach(api);

  private static void assertIs(Reply reply, String expected) {
    assertThat(reply.has(200).json().toString())
        .isEqualTo(Reply.JSON.readTree(expected).toString());
  }

  @Test
  void what_is_published_is_shown() {
    assertIs(coach.put(WHOLE), WHOLE);
    assertIs(coach.get(), WHOLE);
    assertIs(api.as(api.aClient()).get(coach.path()), WHOLE);
    assertIs(api.as(api.aCoach()).get(coach.path()), WHOLE);
  }

  @Test
  void what_is_not_said_is_filled_in() {
    var filled =
        """
        {"timezone": "UTC", "slots": [{"day": "monday", "start": "09:00", "end": "17:00"}],
         "overrides": [], "recurring": [],
         "slot_interval_minutes": 30, "buffer_before_minutes": 0, "buffer_after_minutes": 0,
         "minimum_notice_minutes": 0, "booking_window_days": null, "max_bookings_per_day": null,
         "when_calendar_unreadable": "closed"}
        """;

    assertIs(coach.put(SHORT), filled);
    assertIs(coach.get(), filled);
    assertIs(coach.put(coach.get().body()), filled);
  }

  @Test
  void what_is_shown_can_be_published_again() {
    var shown = coach.put(WHOLE).has(200).body();

    assertThat(coach.put(shown).has(200).body()).isEqualTo(shown);
    assertThat(coach.get().body()).isEqualTo(shown);
  }

  @Test
  void what_is_null_is_as_good_as_absent() {
    coach
        .put(
            """
            {"timezone": "UTC", "slots": [], "overrides": null, "recurring": null,
             "slot_interval_minutes": null, "buffer_before_minutes": null,
             "booking_window_days": null, "when_calendar_unreadable": null}
            """)
        .has(200);

    assertThat(coach.get().json().path("slot_interval_minutes").asInt()).isEqualTo(30);
  }

  @Test
  void letters_of_days_and_rules_may_be_of_any_case() {
    var shown =
        coach
            .put(
                """
                {"timezone": "UTC", "slots": [{"day": "MonDAY", "start": "09:00", "end": "10:00"}],
                 "recurring": [{"rrule": "freq=weekly;byday=sa,SU", "start_date": "2025-11-08",
                                "start": "09:00", "end": "10:00"}]}
                """)
            .has(200)
            .json();

    assertThat(shown.findValuesAsString("day")).containsExactly("monday");
    assertThat(shown.findValuesAsString("rrule")).containsExactly("FREQ=WEEKLY;BYDAY=SA,SU");
    assertThat(coach.starts("2025-11-07", "2025-11-11"))
        .containsExactly("2025-11-08T09:00:00Z", "2025-11-09T09:00:00Z", "2025-11-10T09:00:00Z");
  }

  @Test
  void another_schedule_takes_the_place_of_the_first() {
    coach.put(WHOLE).has(200);
    coach.put(SHORT).has(200);

    assertThat(coach.get().body()).contains("UTC").doesNotContain("Madrid", "2025-12-24", "rrule");
    assertThat(coach.starts("2025-11-09", "2025-11-10")).isEmpty();
    assertThat(coach.starts("2025-11-10", "2025-11-11")).hasSize(15);
  }

  @Test
  void a_coach_without_a_schedule_is_offered_from_9_to_5_utc() {
    coach.put("{\"timezone\": \"UTC\", \"slots\": []}").has(200);
    assertThat(coach.starts("2025-11-10", "2025-11-11")).isEmpty();

    coach.asCoach().delete(coach.path()).has(204);

    coach.get().isProblem(404, "The coach has published no schedule");
    assertThat(coach.starts("2025-11-10", "2025-11-11"))
        .hasSize(15)
        .startsWith("2025-11-10T09:00:00Z")
        .endsWith("2025-11-10T16:00:00Z");
    coach.asCoach().delete(coach.path()).has(204);
  }

  @Test
  void an_admin_publishes_and_withdraws_for_a_coach() {
    var admin = api.as(api.anAdmin());

    assertIs(admin.put(coach.path(), WHOLE), WHOLE);
    assertIs(coach.get(), WHOLE);
    admin.delete(coach.path()).has(204);
    coach.get().has(404);
  }

  @Test
  void nobody_else_does() {
    var refusal = "Unauthorized to change this schedule";
    coach.put(WHOLE).has(200);
    for (var other : List.of(api.as(api.aClient()), api.as(api.aCoach()))) {
      other.put(coach.path(), SHORT).isProblem(403, refusal);
      other.put(coach.path(), "{").isProblem(403, refusal);
      other.put(coach.path(), "{}").isProblem(403, refusal);
      other.delete(coach.path()).isProblem(403, refusal);
    }
    api.anybody().put(coach.path(), SHORT).isProblem(401);
    api.anybody().delete(coach.path()).isProblem(401);
    api.anybody().get(coach.path()).isProblem(401);

    assertIs(coach.get(), WHOLE);
  }

  @Test
  void only_coaches_have_schedules() {
    var admin = api.as(api.anAdmin());
    var client = api.aClient();
    var ids = List.of(UUID.randomUUID(), client.id().value());
    for (var id : ids) {
      var path = "/coaches/" + id + "/schedule";
      admin.put(path, SHORT).isProblem(404, "Coach not found");
      admin.delete(path).isProblem(404, "Coach not found");
      admin.get(path).isProblem(404);
    }
    api.as(client).put("/coaches/" + client.id().value() + "/schedule", SHORT).isProblem(403);
  }

  @Test
  void open_hours_are_shown_in_any_time_zone() {
    coach
        .put(
            """
            {"timezone": "Europe/Madrid",
             "slots": [{"day": "saturday", "start": "10:00", "end": "12:00"},
                       {"day": "sunday", "start": "01:00", "end": "04:00"},
                       {"day": "monday", "start": "10:00", "end": "12:00"}]}
            """)
        .has(200);

    assertThat(shownIn("America/New_York", "start"))
        .containsExactly(
            "2026-03-28T05:00:00-04:00",
            "2026-03-28T05:30:00-04:00",
            "2026-03-28T06:00:00-04:00",
            "2026-03-28T20:00:00-04:00",
            "2026-03-28T20:30:00-04:00",
            "2026-03-28T21:00:00-04:00",
            "2026-03-30T04:00:00-04:00",
            "2026-03-30T04:30:00-04:00",
            "2026-03-30T05:00:00-04:00");
    assertThat(shownIn("Europe/Madrid", "start"))
        .containsExactly(
            "2026-03-28T10:00:00+01:00",
            "2026-03-28T10:30:00+01:00",
            "2026-03-28T11:00:00+01:00",
            "2026-03-29T01:00:00+01:00",
            "2026-03-29T01:30:00+01:00",
            "2026-03-29T03:00:00+02:00",
            "2026-03-30T10:00:00+02:00",
            "2026-03-30T10:30:00+02:00",
            "2026-03-30T11:00:00+02:00");
    assertThat(shownIn("Europe/Madrid", "end"))
        .contains(
            "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00", "2026-03-29T04:00:00+02:00");
    assertThat(shownIn("Asia/Kolkata", "start")).startsWith("2026-03-28T14:30:00+05:30");
    assertThat(shownIn("UTC", "start")).startsWith("2026-03-28T09:00:00Z");
  }

  private List<String> shownIn(String zone, String member) {
    return coach
        .listing("?start_date=2026-03-28&end_date=2026-03-31&timezone=" + zone)
        .has(200)
        .json()
        .findValuesAsString(member);
  }

  @Test
  void what_is_shown_in_a_time_zone_can_be_booked_as_it_is_shown() {
    coach.put(WHOLE).has(200);
    var query = "?start_date=2025-11-10&end_date=2025-11-11&timezone=America/New_York";
    var shown = coach.listing(query).has(200).json().findValuesAsString("start").getFirst();

    assertThat(shown).isEqualTo("2025-11-10T03:00:00-05:00");
    assertThat(coach.book(shown).has(201).text("session_datetime"))
        .isEqualTo("2025-11-10T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars", "%2B02:00", "", "europe/madrid", "UTC&timezone=UTC"})
  void open_hours_are_shown_in_no_other_zone(String zone) {
    var refused =
        coach.listing("?start_date=2026-03-28&end_date=2026-03-31&timezone=" + zone).isProblem(400);

    assertThat(refused.wrongFields()).containsExactly("timezone");
  }
}
