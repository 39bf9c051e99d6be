package io.culturebridge.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series that cannot be read, or are none. */
class BadSeriesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final SeriesWish wish = new SeriesWish(api);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"weekly\"",
        "\"FREQ=HOURLY;COUNT=2\"",
        "\"RRULE:FREQ=WEEKLY;COUNT=2\"",
        "\"FREQ=WEEKLY;COUNT=0\"",
        "\"FREQ=WEEKLY;COUNT=-1\"",
        "\"FREQ=WEEKLY;COUNT=1001\"",
        "\"FREQ=WEEKLY;COUNT=1000000\"",
        "\"FREQ=WEEKLY;COUNT=99999999999999999999\"",
        "\"FREQ=WEEKLY;COUNT=3;UNTIL=20270101\"",
        "\"FREQ=WEEKLY;COUNT=3;COUNT=4\"",
        "\"FREQ=WEEKLY;COUNT=3;BYSETPOS=1\"",
        "\"FREQ=WEEKLY;UNTIL=20270230\"",
        "\"FREQ=WEEKLY;UNTIL=+100000101\"",
        "\"FREQ=WEEKLY;COUNT=2;INTERVAL=0\"",
        "\"FREQ=WEEKLY;COUNT=2;BYDAY=1MO\"",
        "\"FREQ=WEEKLY;\\nCOUNT=2\"",
        "\"FREQ=WEEKLY;COUNT=２\"",
        "2",
        "[]",
        "{}",
        "null"
      })
  void what_is_no_rule_is_refused(String json) {
    assertThat(wish.with("rrule", json).post().isProblem(400).wrongFields())
        .containsExactly("rrule");
  }

  @Test
  void a_rule_has_at_most_500_characters() {
    var days = "\"FREQ=WEEKLY;COUNT=2;BYDAY=" + "MO,".repeat(200) + "MO\"";

    assertThat(wish.with("rrule", days).post().isProblem(400).wrongFields())
        .containsExactly("rrule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          timezone         | "Mars/Olympus"
          timezone         | "+02:00"
          timezone         | "UTC+2"
          timezone         | "GMT+2"
          timezone         | "Z"
          timezone         | ""
          timezone         | null
          exdates          | "2026-03-23"
          exdates          | [1]
          exdates          | [null]
          exdates          | [["2026-03-23"]]
          exdates[1]       | ["2026-03-23", "2026-3-30"]
          exdates[0]       | ["20260323"]
          exdates[0]       | ["2026-02-30"]
          exdates[0]       | ["2026-03-23T17:00:00Z"]
          exdates[0]       | ["+12026-03-23"]
          exdates[0]       | [""]
          on_conflict      | "ignore"
          on_conflict      | "SKIP"
          on_conflict      | ""
          on_conflict      | true
          session_datetime | "18:00"
          session_datetime | "+10000-01-01T00:00:00Z"
          session_datetime | "9999-12-31T23:59:59-00:01"
          session_datetime | "2026-03-16T17:00:00[Europe/Madrid]"
          session_datetime | null
          duration_minutes | 14
          duration_minutes | 481
          duration_minutes | "60"
          duration_minutes | null
          coach_id         | "42"
          """)
  void other_members_are_refused_by_name(String field, String json) {
    var member = field.replaceFirst("\\[.*", "");

    assertThat(wish.with(member, json).post().isProblem(400).wrongFields()).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rrule", "timezone", "notes", "on_conflict", "session_datetime"})
  void no_member_holds_what_no_store_could_keep(String member) {
    wish.with(member, "\"\\u0000\"").post().isProblem(400);
    wish.with(member, "\"\\ud800\"").post().isProblem(400);
  }

  @Test
  void there_are_at_most_200_exdates() {
    var dates = Collections.nCopies(201, "\"2026-03-23\"").stream().collect(joining(",", "[", "]"));

    assertThat(wish.with("exdates", dates).post().isProblem(400).wrongFields())
        .containsExactly("exdates");
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    var bad =
        wish.without("coach_id")
            .with("timezone", "\"Nowhere\"")
            .with("rrule", "\"FREQ=SECONDLY\"")
            .with("exdates", "[\"no\", \"2026-03-23\", \"nor this\"]")
            .with("on_conflict", "\"maybe\"");

    assertThat(bad.post().isProblem(400).wrongFields())
        .containsExactly(
            "coach_id", "timezone", "rrule", "exdates[0]", "exdates[2]", "on_conflict");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=WEEKLY                           | series-without-end
          FREQ=DAILY;COUNT=101                  | series-too-long
          FREQ=DAILY;COUNT=1000                 | series-too-long
          FREQ=DAILY;UNTIL=20280101             | series-too-long
          FREQ=MONTHLY;COUNT=26                 | series-too-long
          FREQ=YEARLY;COUNT=4                   | series-too-long
          FREQ=WEEKLY;UNTIL=99991231T235959Z    | series-too-long
          FREQ=WEEKLY;BYDAY=TU;COUNT=2          | not-an-occurrence
          FREQ=WEEKLY;UNTIL=20260315            | not-an-occurrence
          FREQ=WEEKLY;UNTIL=00010101            | not-an-occurrence
          FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2 | not-an-occurrence
          """)
  void rules_that_make_no_series_are_refused(String rule, String problem) {
    assertRefused(wish.with("rrule", '"' + rule + '"'), problem);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-11-05T10:30:17Z, starts-in-the-past
          2025-01-06T17:00:00Z, starts-in-the-past
          0000-01-01T00:00:00Z, starts-in-the-past
          9999-12-30T12:00:00Z, starts-too-late
          9998-12-31T23:30:00Z, starts-too-late
          """)
  void sessions_are_neither_in_the_past_nor_beyond_the_year_9999(String start, String problem) {
    var rule = problem.endsWith("late") ? "FREQ=DAILY;INTERVAL=183;COUNT=3" : "FREQ=DAILY;COUNT=2";

    assertRefused(
        wish.with("session_datetime", '"' + start + '"').with("rrule", '"' + rule + '"'), problem);
  }

  @Test
  void the_last_evening_of_the_year_9999_can_be_booked() {
    var last =
        wish.with("session_datetime", "\"9999-12-31T23:30:00Z\"")
            .with("rrule", "\"FREQ=DAILY;COUNT=1\"");

    assertThat(SeriesWish.starts(last.post().has(201), "pending"))
        .containsExactly("9999-12-31T23:30:00Z");
  }

  @Test
  void a_series_of_exceptions_is_none() {
    assertRefused(
        wish.with("rrule", "\"FREQ=DAILY;COUNT=2\"")
            .with("exdates", "[\"2026-03-16\", \"2026-03-17\"]"),
        "series-without-sessions");
  }

  @Test
  void somebody_who_is_no_coach_cannot_be_booked() {
    var client = '"' + api.aClient().id().value().toString() + '"';

    assertRefused(wish.with("coach_id", client), "coach-not-found");
  }

  @Test
  void a_coach_who_is_not_active_cannot_be_booked() {
    api.as(api.anAdmin())
        .put("/users/" + wish.coach().id().value(), "{\"active\": false}")
        .has(200);

    assertRefused(wish, "coach-not-active");
  }

  @Test
  void members_nobody_asked_for_are_ignored() {
    var made =
        wish.with("id", "\"423e4567-e89b-12d3-a456-426614174000\"")
            .with("client_id", "\"423e4567-e89b-12d3-a456-426614174000\"")
            .with("status", "\"confirmed\"")
            .with("padding", '"' + "x".repeat(60_000) + '"')
            .post()
            .has(201);

    assertThat(made.body()).doesNotContain("423e4567");
    assertThat(SeriesWish.starts(made, "pending")).isEqualTo(SeriesWish.STARTS);
  }

  private static void assertRefused(SeriesWish wish, String problem) {
    assertThat(wish.post().isProblem(400).text("type")).isEqualTo("/problems/" + problem);
  }
}
