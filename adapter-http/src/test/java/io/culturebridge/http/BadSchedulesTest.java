package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that are wrong somewhere: what is wrong is named, and nothing is stored. */
class BadSchedulesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final ScheduledCoach coach = new ScheduledCoach(api);

  private void assertRefused(String json, String... fields) {
    assertThat(coach.put(json).isProblem(400).wrongFields()).as(json).containsExactly(fields);
    coach.get().isProblem(404, "The coach has published no schedule");
  }

  /** A schedule that is right but for these members. */
  private static String with(String members) {
    return "{\"timezone\": \"Europe/Madrid\", \"slots\": [], " + members + "}";
  }

  private static String slots(String json) {
    return "{\"timezone\": \"Europe/Madrid\", \"slots\": " + json + "}";
  }

  private static String list(int size, String entry) {
    return IntStream.range(0, size).mapToObj(i -> entry).collect(Collectors.joining(",", "[", "]"));
  }

  private static String recurring(String rule) {
    return recurring(1, "\"rrule\": \"" + rule + "\", \"start_date\": \"2026-01-01\"");
  }

  private static String recurring(int size, String members) {
    var entry = "{" + members + ", \"start\": \"09:00\", \"end\": \"10:00\"}";
    return with("\"recurring\": " + list(size, entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Madrid\"",
        "\"Europe/Atlantis\"",
        "\"europe/madrid\"",
        "\" Europe/Madrid\"",
        "\"+02:00\"",
        "\"+2\"",
        "\"Z\"",
        "\"UTC+2\"",
        "\"GMT+02:00\"",
        "\"\"",
        "null",
        "2",
        "true",
        "{}",
        "[\"UTC\"]"
      })
  void what_is_no_time_zone_is_refused(String json) {
    assertRefused("{\"timezone\": " + json + ", \"slots\": []}", "timezone");
  }

  @Test
  void what_is_missing_is_named_at_once() {
    assertRefused("{}", "timezone", "slots");
    assertRefused("{\"slots\": []}", "timezone");
    assertRefused("{\"timezone\": \"UTC\"}", "slots");
    assertRefused(slots("[{}]"), "slots[0].day", "slots[0].start", "slots[0].end");
    assertRefused(with("\"overrides\": [{}]"), "overrides[0].date", "overrides[0].slots");
    assertRefused(
        with("\"recurring\": [{}]"),
        "recurring[0].rrule",
        "recurring[0].start_date",
        "recurring[0].start",
        "recurring[0].end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "\"monday\"",
        "{}",
        "[\"monday\"]",
        "[7]",
        "[null]",
        "[[]]",
        "[[{\"day\": \"monday\", \"start\": \"09:00\", \"end\": \"17:00\"}]]",
        "[{\"day\": \"monday\", \"start\": \"09:00\", \"end\": \"17:00\"}, \"tuesday\"]"
      })
  void what_is_no_list_of_hours_is_refused(String json) {
    assertRefused(slots(json), "slots");
    assertRefused(
        with("\"overrides\": [{\"date\": \"2026-01-01\", \"slots\": " + json + "}]"),
        "overrides[0].slots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "funday"    | "09:00"    | "17:00"    | day
          "mon"       | "09:00"    | "17:00"    | day
          ""          | "09:00"    | "17:00"    | day
          1           | "09:00"    | "17:00"    | day
          null        | "09:00"    | "17:00"    | day
          ["monday"]  | "09:00"    | "17:00"    | day
          "monday"    | "25:00"    | "17:00"    | start
          "monday"    | "24:00"    | "17:00"    | start
          "monday"    | "9:00"     | "17:00"    | start
          "monday"    | "09:60"    | "17:00"    | start
          "monday"    | "0900"     | "17:00"    | start
          "monday"    | "09:00:00" | "17:00"    | start
          "monday"    | "-9:00"    | "17:00"    | start
          "monday"    | " 09:00"   | "17:00"    | start
          "monday"    | "٠٩:٠٠"    | "17:00"    | start
          "monday"    | ""         | "17:00"    | start
          "monday"    | 9          | "17:00"    | start
          "monday"    | null       | "17:00"    | start
          "monday"    | "09:00"    | "24:01"    | end
          "monday"    | "09:00"    | "25:00"    | end
          "monday"    | "09:00"    | "17:0"     | end
          "monday"    | "09:00"    | "5 pm"     | end
          "monday"    | "09:00"    | 1700       | end
          "monday"    | "09:00"    | {}         | end
          "monday"    | "09:00"    | "09:00"    | end
          "monday"    | "00:00"    | "00:00"    | end
          """)
  void what_are_no_hours_is_refused(String day, String start, String end, String field) {
    var hours = "{\"day\": %s, \"start\": %s, \"end\": %s}".formatted(day, start, end);

    assertRefused(slots("[" + hours + "]"), "slots[0]." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7                                                                 | overrides
          {}                                                                | overrides
          ["2026-01-01"]                                                    | overrides
          [{"slots": []}]                                                   | overrides[0].date
          [{"date": "2026-02-30", "slots": []}]                             | overrides[0].date
          [{"date": "2026-2-3", "slots": []}]                               | overrides[0].date
          [{"date": "20260203", "slots": []}]                               | overrides[0].date
          [{"date": "+12026-02-03", "slots": []}]                           | overrides[0].date
          [{"date": "2026-02-03T00:00:00Z", "slots": []}]                   | overrides[0].date
          [{"date": 20260203, "slots": []}]                                 | overrides[0].date
          [{"date": null, "slots": []}]                                     | overrides[0].date
          [{"date": "2026-02-03"}]                                          | overrides[0].slots
          [{"date": "2026-02-03", "slots": [{"end": "10:00"}]}]        | overrides[0].slots[0].start
          [{"date": "2026-02-03", "slots": [{"start": "10:00", "end": "10:00"}]}] \
          | overrides[0].slots[0].end
          [{"date": "2026-02-03", "slots": []}, {"date": "2026-02-03", "slots": []}] \
          | overrides[1].date
          """)
  void what_are_no_overrides_is_refused(String json, String field) {
    assertRefused(with("\"overrides\": " + json), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "junk",
        ";",
        "FREQ",
        "FREQ=",
        "BYDAY=MO",
        "FREQ=WEEKLY;",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYSETPOS=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=100000",
        "FREQ=DAILY;COUNT=5;UNTIL=20271231",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=DAILY;UNTIL=20251231",
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=DAILY"
      })
  void what_is_no_rule_is_refused(String rule) {
    assertRefused(recurring(rule), "recurring[0].rrule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "start_date": "2026-01-01"                                       | rrule
          "rrule": null, "start_date": "2026-01-01"                        | rrule
          "rrule": 7, "start_date": "2026-01-01"                           | rrule
          "rrule": "FREQ=DAILY"                                            | start_date
          "rrule": "FREQ=DAILY", "start_date": "2026-02-30"                | start_date
          "rrule": "FREQ=DAILY", "start_date": "tomorrow"                  | start_date
          "rrule": "FREQ=DAILY", "start_date": 20260101                    | start_date
          "rrule": "FREQ=DAILY", "start_date": "2026-01-01", "exdates": {} | exdates
          "rrule": "FREQ=DAILY", "start_date": "2026-01-01", "exdates": "2026-01-02" | exdates
          "rrule": "FREQ=DAILY", "start_date": "2026-01-01", "exdates": [20260102]   | exdates
          "rrule": "FREQ=DAILY", "start_date": "2026-01-01", "exdates": [null]       | exdates
          "rrule": "FREQ=DAILY", "start_date": "2026-01-01", "exdates": ["2026-01-02", "2026-1-3"] \
          | exdates[1]
          """)
  void what_recurs_wrongly_is_refused(String members, String field) {
    assertRefused(recurring(1, members), "recurring[0]." + field);
  }

  @ParameterizedTest
  @CsvSource({
    "slot_interval_minutes, 0, 1441",
    "buffer_before_minutes, -1, 1441",
    "buffer_after_minutes, -1, 1441",
    "minimum_notice_minutes, -1, 525601",
    "booking_window_days, 0, 3651",
    "max_bookings_per_day, 0, 501"
  })
  void what_is_no_number_in_range_is_refused(String name, String tooFew, String tooMany) {
    var wrong = new String[] {"-1", "1.5", "30.0", "1e1", "\"30\"", "\"\"", "true", "[]", "{}"};

    assertRefused(with("\"%s\": %s".formatted(name, tooFew)), name);
    assertRefused(with("\"%s\": %s".formatted(name, tooMany)), name);
    assertRefused(with("\"%s\": 18446744073709551646".formatted(name)), name);
    assertRefused(with("\"%s\": 4294967326".formatted(name)), name);
    for (var number : wrong) {
      assertRefused(with("\"%s\": %s".formatted(name, number)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"maybe\"", "\"CLOSED\"", "\"\"", "1", "false", "[]"})
  void what_is_no_way_with_unreadable_calendars_is_refused(String json) {
    assertRefused(with("\"when_calendar_unreadable\": " + json), "when_calendar_unreadable");
  }

  @Test
  void of_everything_there_may_be_so_much() {
    var hours = "{\"start\": \"09:00\", \"end\": \"10:00\"}";
    var weekly = "{\"day\": \"monday\", \"start\": \"09:00\", \"end\": \"10:00\"}";
    var rule = "\"rrule\": \"FREQ=DAILY\", \"start_date\": \"2026-01-01\"";
    var day = "\"overrides\": [{\"date\": \"2026-01-01\", \"slots\": " + list(21, hours) + "}]";

    assertRefused(slots(list(101, weekly)), "slots");
    assertRefused(with("\"overrides\": " + overrides(501)), "overrides");
    assertRefused(with(day), "overrides[0].slots");
    assertRefused(recurring(21, rule), "recurring");
    assertRefused(
        recurring(1, rule + ", \"exdates\": " + list(201, "\"2026-01-02\"")),
        "recurring[0].exdates");
  }

  @Test
  void so_much_and_no_more_is_accepted() {
    var hours = "{\"start\": \"09:00\", \"end\": \"10:00\"}";
    var weekly = "{\"day\": \"monday\", \"start\": \"09:00\", \"end\": \"10:00\"}";
    var rule = "\"rrule\": \"FREQ=DAILY\", \"start_date\": \"2026-01-01\"";
    var day = "\"overrides\": [{\"date\": \"2026-01-01\", \"slots\": " + list(20, hours) + "}]";

    coach.put(slots(list(100, weekly))).has(200);
    coach.put(with("\"overrides\": " + overrides(500))).has(200);
    coach.put(with(day)).has(200);
    coach.put(recurring(20, rule + ", \"exdates\": " + list(200, "\"2026-01-02\""))).has(200);
  }

  private static String overrides(int days) {
    var first = LocalDate.parse("2026-01-01");
    return IntStream.range(0, days)
        .mapToObj(i -> "{\"date\": \"" + first.plusDays(i) + "\", \"slots\": []}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
