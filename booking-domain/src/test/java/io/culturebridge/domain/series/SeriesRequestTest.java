package io.culturebridge.domain.series;

import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static io.culturebridge.testkit.SeriesStorage.MADRID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-03-16 is a Monday; the clocks of Madrid change on 2026-03-29 and 2026-10-25. */
final class SeriesRequestTest {

  /** Six in the evening in Madrid. */
  private static final String MONDAY = "2026-03-16T17:00:00Z";

  private static final Rejection TOO_LONG = new Rejection.SeriesTooLong(100, Period.ofYears(2));

  @Test
  void weekly_at_six_in_madrid_is_six_each_week_of_a_year() {
    var occurrences = request(MONDAY, "FREQ=WEEKLY;COUNT=52").occurrences();

    assertThat(occurrences).hasSize(52);
    assertThat(occurrences)
        .allSatisfy(occurrence -> {
          assertThat(occurrence.local().toLocalTime()).isEqualTo(LocalTime.of(18, 0));
          assertThat(LocalDateTime.ofInstant(occurrence.slot().start(), MADRID))
              .isEqualTo(occurrence.local());
          assertThat(occurrence.slot().duration()).isEqualTo(Duration.ofHours(1));
        });
    assertThat(occurrences.stream().map(o -> MADRID.getRules().getOffset(o.slot().start())))
        .contains(ZoneOffset.ofHours(1), ZoneOffset.ofHours(2));
  }

  @Test
  void a_rule_has_an_end() {
    assertThat(refusal("FREQ=WEEKLY")).isEqualTo(new Rejection.SeriesWithoutEnd());
  }

  @Test
  void there_are_at_most_a_hundred_sessions() {
    assertThat(request(MONDAY, "FREQ=DAILY;COUNT=100").occurrences()).hasSize(100);
    assertThat(refusal("FREQ=DAILY;COUNT=101")).isEqualTo(TOO_LONG);
    assertThat(refusal("FREQ=DAILY;COUNT=1000")).isEqualTo(TOO_LONG);
    assertThat(refusal("FREQ=DAILY;UNTIL=20271231")).isEqualTo(TOO_LONG);
  }

  @Test
  void what_is_excepted_is_no_session() {
    assertThat(request(MONDAY, "FREQ=DAILY;COUNT=101", "2026-03-20").occurrences()).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({"1001", "1000000", "0", "-1"})
  void the_rule_itself_refuses_counts_beyond_a_thousand(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecurrenceRule.parse("FREQ=DAILY;COUNT=" + count))
        .withMessage("must have a COUNT from 1 to 1000");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T17:00:00Z, FREQ=YEARLY;COUNT=3",
    "2026-03-16T17:00:00Z, FREQ=DAILY;INTERVAL=731;COUNT=2",
    "2026-03-16T23:30:00Z, FREQ=DAILY;INTERVAL=731;UNTIL=20280317",
    "2028-02-29T17:00:00Z, FREQ=DAILY;INTERVAL=730;COUNT=2"
  })
  void the_last_session_may_be_two_years_after_the_first(String start, String rule) {
    var occurrences = request(start, rule).occurrences();

    assertThat(occurrences.getLast().local().toLocalDate())
        .isEqualTo(occurrences.getFirst().local().toLocalDate().plusYears(2));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T17:00:00Z, FREQ=YEARLY;COUNT=4",
    "2026-03-16T17:00:00Z, FREQ=DAILY;INTERVAL=732;COUNT=2",
    "2028-02-29T17:00:00Z, FREQ=DAILY;INTERVAL=731;COUNT=2"
  })
  void and_not_a_day_more(String start, String rule) {
    assertThat(rejectionOf(() -> request(start, rule).occurrences())).isEqualTo(TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY;BYDAY=TU;COUNT=4",
        "FREQ=MONTHLY;BYMONTHDAY=17;COUNT=4",
        "FREQ=MONTHLY;BYDAY=1MO;COUNT=4",
        "FREQ=WEEKLY;UNTIL=20260315",
        "FREQ=WEEKLY;UNTIL=20260316T165959Z",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=4"
      })
  void the_first_session_is_one_of_the_rule(String rule) {
    assertThat(refusal(rule)).isEqualTo(new Rejection.NotAnOccurrence(at(MONDAY)));
  }

  @Test
  void a_series_begins_at_no_doubled_times_second() {
    var second = "2026-10-25T01:30:00Z";

    assertThat(request("2026-10-25T00:30:00Z", "FREQ=DAILY;COUNT=2").occurrences())
        .extracting(Occurrence::slot)
        .containsExactly(hourFrom("2026-10-25T00:30:00Z"), hourFrom("2026-10-26T01:30:00Z"));
    assertThat(rejectionOf(() -> request(second, "FREQ=DAILY;COUNT=2").occurrences()))
        .isEqualTo(new Rejection.NotAnOccurrence(at(second)));
  }

  @Test
  void a_time_the_clocks_skip_is_the_first_after_the_gap_and_stays_what_the_rule_says() {
    var occurrences = request("2026-03-28T01:30:00Z", "FREQ=DAILY;COUNT=3").occurrences();

    assertThat(occurrences)
        .extracting(Occurrence::slot)
        .containsExactly(
            hourFrom("2026-03-28T01:30:00Z"),
            hourFrom("2026-03-29T01:00:00Z"),
            hourFrom("2026-03-30T00:30:00Z"));
    assertThat(occurrences)
        .allMatch(occurrence -> occurrence.local().toLocalTime().equals(LocalTime.of(2, 30)));
  }

  @Test
  void of_a_time_the_clocks_show_twice_the_first_is_meant() {
    assertThat(request("2026-10-24T00:30:00Z", "FREQ=DAILY;COUNT=3").occurrences())
        .extracting(Occurrence::slot)
        .containsExactly(
            hourFrom("2026-10-24T00:30:00Z"),
            hourFrom("2026-10-25T00:30:00Z"),
            hourFrom("2026-10-26T01:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "20260330,         3",
    "20260329,         2",
    "20260330T180000,  3",
    "20260330T175959,  2",
    "20260330T160000Z, 3",
    "20260330T155959Z, 2"
  })
  void the_last_session_may_start_at_the_rules_end_and_no_later(String until, int sessions) {
    assertThat(request(MONDAY, "FREQ=WEEKLY;UNTIL=" + until).occurrences()).hasSize(sessions);
  }

  @Test
  void excepted_dates_are_left_out_and_counted() {
    assertThat(slots(request(MONDAY, "FREQ=WEEKLY;COUNT=4", "2026-03-16", "2026-03-30")))
        .containsExactly(hourFrom("2026-03-23T17:00:00Z"), hourFrom("2026-04-06T16:00:00Z"));
  }

  @Test
  void dates_the_rule_does_not_have_may_be_excepted() {
    assertThat(request(MONDAY, "FREQ=WEEKLY;COUNT=4", "2026-03-17", "2030-01-01").occurrences())
        .isEqualTo(request(MONDAY, "FREQ=WEEKLY;COUNT=4").occurrences());
  }

  @Test
  void not_all_dates_are_excepted() {
    var request = request(MONDAY, "FREQ=WEEKLY;COUNT=2", "2026-03-16", "2026-03-23");

    assertThat(rejectionOf(request::occurrences)).isEqualTo(new Rejection.SeriesWithoutSessions());
  }

  @Test
  void there_are_at_most_200_excepted_dates() {
    var first = LocalDate.parse("2026-03-17");
    var most = first.datesUntil(first.plusDays(200)).map(LocalDate::toString);
    var more = first.datesUntil(first.plusDays(201)).map(LocalDate::toString);

    assertThat(request(MONDAY, "FREQ=WEEKLY;COUNT=2", most.toArray(String[]::new))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(MONDAY, "FREQ=WEEKLY;COUNT=2", more.toArray(String[]::new)));
  }

  private static Rejection refusal(String rule) {
    return rejectionOf(() -> request(MONDAY, rule).occurrences());
  }

  private static Stream<TimeSlot> slots(SeriesRequest request) {
    return request.occurrences().stream().map(Occurrence::slot);
  }

  private static SeriesRequest request(String start, String rule, String... except) {
    return new SeriesRequest(
        aCoach(),
        at(start),
        Duration.ofHours(1),
        MADRID,
        RecurrenceRule.parse(rule),
        Stream.of(except).map(LocalDate::parse).collect(Collectors.toSet()),
        Notes.none(),
        OnConflict.REJECT);
  }
}
