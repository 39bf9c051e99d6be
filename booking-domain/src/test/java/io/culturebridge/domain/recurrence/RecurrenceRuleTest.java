package io.culturebridge.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecurrenceRuleTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String EVERY_SUPPORTED_PART =
      "FREQ=MONTHLY;INTERVAL=2;COUNT=9;BYMONTH=1,3;BYMONTHDAY=-1,13;BYDAY=1MO,-1FR,SA;WKST=SU";

  @Test
  void every_supported_part_is_read() {
    var rule = RecurrenceRule.parse(EVERY_SUPPORTED_PART);

    assertThat(rule)
        .isEqualTo(
            new RecurrenceRule(
                Frequency.MONTHLY,
                2,
                9,
                null,
                Set.of(1, 3),
                Set.of(-1, 13),
                List.of(
                    new WeekdayNum(1, DayOfWeek.MONDAY),
                    new WeekdayNum(-1, DayOfWeek.FRIDAY),
                    new WeekdayNum(null, DayOfWeek.SATURDAY)),
                DayOfWeek.SUNDAY));
  }

  @Test
  void what_is_not_said_has_its_default() {
    assertThat(RecurrenceRule.parse("FREQ=DAILY"))
        .isEqualTo(
            new RecurrenceRule(
                Frequency.DAILY, 1, null, null, Set.of(), Set.of(), List.of(), DayOfWeek.MONDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVERY_SUPPORTED_PART,
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=1000;COUNT=1000",
        "FREQ=WEEKLY;UNTIL=20271231;BYDAY=MO,SA",
        "FREQ=MONTHLY;UNTIL=20271231T225959Z;BYMONTHDAY=-31,31",
        "FREQ=YEARLY;UNTIL=20271231T225959;BYMONTH=12"
      })
  void a_rule_is_written_as_it_is_read(String text) {
    assertThat(RecurrenceRule.parse(text)).hasToString(text);
  }

  @Test
  void case_order_and_repeated_values_make_no_difference() {
    assertThat(RecurrenceRule.parse("byday=sa,SA;interval=2;wkst=mo;freq=weekly"))
        .isEqualTo(RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"))
        .hasToString("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INTERVAL=2                        | FREQ
          FREQ=HOURLY                       | FREQ
          FREQ=FORTNIGHTLY                  | FREQ
          FREQ=DAILY;BYSETPOS=1             | BYSETPOS
          FREQ=DAILY;BYHOUR=9               | BYHOUR
          FREQ=YEARLY;BYWEEKNO=20           | BYWEEKNO
          FREQ=YEARLY;BYYEARDAY=100         | BYYEARDAY
          FREQ=DAILY;COUNT=2;UNTIL=20271231 | both COUNT and UNTIL
          FREQ=DAILY;INTERVAL=0             | INTERVAL
          FREQ=DAILY;INTERVAL=-1            | INTERVAL
          FREQ=DAILY;INTERVAL=1001          | INTERVAL
          FREQ=DAILY;INTERVAL=99999999999   | INTERVAL
          FREQ=DAILY;INTERVAL=two           | INTERVAL
          FREQ=DAILY;COUNT=0                | COUNT
          FREQ=DAILY;COUNT=1001             | COUNT
          FREQ=WEEKLY;BYMONTHDAY=1          | BYMONTHDAY
          FREQ=WEEKLY;BYDAY=1MO             | BYDAY
          FREQ=YEARLY;BYDAY=1MO             | BYDAY
          FREQ=DAILY;BYDAY=-1MO             | BYDAY
          FREQ=DAILY;FREQ=DAILY             | one FREQ
          FREQ=DAILY;BYMONTH=13             | BYMONTH
          FREQ=DAILY;BYMONTH=0              | BYMONTH
          FREQ=DAILY;BYMONTH=-1             | BYMONTH
          FREQ=DAILY;BYMONTHDAY=0           | BYMONTHDAY
          FREQ=DAILY;BYMONTHDAY=32          | BYMONTHDAY
          FREQ=DAILY;BYMONTHDAY=-32         | BYMONTHDAY
          FREQ=DAILY;BYMONTHDAY=1,,2        | BYMONTHDAY
          FREQ=MONTHLY;BYDAY=6MO            | 6MO
          FREQ=MONTHLY;BYDAY=0MO            | 0MO
          FREQ=MONTHLY;BYDAY=XX             | XX
          FREQ=WEEKLY;WKST=XX               | XX
          FREQ=DAILY;UNTIL=20261301         | UNTIL
          FREQ=DAILY;UNTIL=20270229         | UNTIL
          FREQ=DAILY;UNTIL=20270228T240000Z | UNTIL
          FREQ=DAILY;UNTIL=tomorrow         | UNTIL
          FREQ=DAILY;                       | parts like FREQ=WEEKLY
          FREQ=DAILY;COUNT=                 | parts like FREQ=WEEKLY
          every other Saturday              | parts like FREQ=WEEKLY
          ''                                | parts like FREQ=WEEKLY
          RRULE:FREQ=DAILY                  | RRULE:FREQ
          """)
  void what_is_wrong_with_a_text_is_named(String text, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecurrenceRule.parse(text))
        .withMessageContaining(named);
  }

  @Test
  void a_text_of_600_characters_is_refused_unread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecurrenceRule.parse("FREQ=DAILY;BYMONTHDAY=1" + ",1".repeat(300)))
        .withMessageContaining("at most 500 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=DAILY;UNTIL=20261123",
        "FREQ=YEARLY;INTERVAL=1000;BYMONTH=1"
      })
  void a_rule_that_never_occurs_from_a_tuesday_on_is_refused_at_once(String text) {
    var rule = RecurrenceRule.parse(text);

    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> from("2026-11-24T10:00", rule))
                .withMessageContaining("never occurs"));
  }

  @ParameterizedTest
  @CsvSource({
    "20261126,         2026-11-26",
    "20261126T100000,  2026-11-26",
    "20261126T095959,  2026-11-25",
    "20261126T090000Z, 2026-11-26",
    "20261126T085959Z, 2026-11-25",
    "20261125T235959Z, 2026-11-25"
  })
  void the_last_occurrence_starts_no_later_than_until(String until, LocalDate last) {
    var rule = RecurrenceRule.parse("FREQ=DAILY;UNTIL=" + until);

    assertThat(from("2026-11-24T10:00", rule).dates().toList().getLast()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-20T02:30, 20270328T010000Z, 2027-03-28",
    "2027-03-20T02:30, 20270328T005959Z, 2027-03-27",
    "2027-10-20T02:30, 20271031T003000Z, 2027-10-31",
    "2027-10-20T02:30, 20271031T002959Z, 2027-10-30",
    "2027-10-20T02:30, 20271031T011500Z, 2027-10-31"
  })
  void until_in_utc_is_held_against_the_start_of_the_hours_when_clocks_change(
      String start, String until, LocalDate last) {
    var rule = RecurrenceRule.parse("FREQ=DAILY;UNTIL=" + until);

    assertThat(from(start, rule).dates().toList().getLast()).isEqualTo(last);
  }

  /** The example of RFC 5545 §3.3.10. */
  @ParameterizedTest
  @CsvSource({
    "MO, 1997-08-05 1997-08-10 1997-08-19 1997-08-24",
    "SU, 1997-08-05 1997-08-17 1997-08-19 1997-08-31"
  })
  void every_second_week_depends_on_where_a_week_begins(String weekStart, String dates) {
    var rule = RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=" + weekStart);

    assertThat(from("1997-08-05T09:00", rule).dates())
        .containsExactlyElementsOf(Stream.of(dates.split(" ")).map(LocalDate::parse).toList());
  }

  @Test
  void a_start_that_does_not_match_is_no_occurrence_and_does_not_count() {
    var sundays = from("2026-11-24T10:00", RecurrenceRule.parse("FREQ=WEEKLY;COUNT=2;BYDAY=SU"));

    assertThat(sundays.dates())
        .containsExactly(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-12-06"));
    assertThat(sundays.occursOn(LocalDate.parse("2026-11-24"))).isFalse();
  }

  @Test
  void nothing_occurs_later_than_a_hundred_years_after_the_start() {
    var daily = from("2026-11-24T10:00", RecurrenceRule.parse("FREQ=DAILY"));

    assertThat(daily.occursOn(LocalDate.parse("2126-11-24"))).isTrue();
    assertThat(daily.occursOn(LocalDate.parse("2126-11-25"))).isFalse();
  }

  private static Recurrence from(String start, RecurrenceRule rule) {
    return rule.startingAt(LocalDateTime.parse(start), MADRID);
  }
}
