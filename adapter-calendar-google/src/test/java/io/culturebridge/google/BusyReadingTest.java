package io.culturebridge.google;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.time.TimeSlot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class BusyReadingTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");
  private static final TimeSlot BEFORE_THE_WINDOW = hourFrom("2025-10-01T09:00:00Z");

  static final List<Map<String, ?>> NOT_BUSY =
      List.of(
          Map.of("transparency", "transparent"),
          Map.of("attendees", List.of(attendee(true, "declined"))),
          Map.of("eventType", "workingLocation"),
          Map.of("eventType", "birthday"),
          Map.of("extendedProperties", Map.of("private", Map.of("culturebridge", "x"))));

  static final List<Map<String, ?>> BUSY =
      List.of(
          Map.of("transparency", "opaque"),
          Map.of("status", "tentative"),
          Map.of("attendees", List.of(attendee(true, "tentative"), attendee(false, "declined"))),
          Map.of("eventType", "outOfOffice"),
          Map.of("eventType", "focusTime"),
          Map.of("extendedProperties", Map.of("private", Map.of("other", "x"))),
          Map.of("extendedProperties", Map.of("shared", Map.of("culturebridge", "x"))));

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  @ParameterizedTest
  @FieldSource("BUSY")
  void these_keep_a_person_busy(Map<String, ?> more) {
    var id = person.adds(SLOT, more);

    assertThat(person.busy(null).busy()).isEqualTo(Map.of(id, SLOT));
  }

  @ParameterizedTest
  @FieldSource("NOT_BUSY")
  void these_do_not(Map<String, ?> more) {
    person.adds(SLOT, more);

    assertThat(person.busy(null).busy()).isEmpty();
    assertThat(person.busy(null).free()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NOT_BUSY")
  void what_becomes_one_of_these_is_free(Map<String, ?> more) {
    var id = person.adds(SLOT, Map.of());
    var cursor = person.busy(null).cursor();
    person.account.changeEvent(id, more);

    var changes = person.busy(cursor);

    assertThat(changes.busy()).isEmpty();
    assertThat(changes.free()).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-10, 2025-11-12, 2025-11-09T23:00:00Z, 2025-11-11T23:00:00Z",
    "2026-03-29, 2026-03-30, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z"
  })
  void whole_days_are_those_of_the_calendar(String from, String to, String start, String end) {
    var id = person.adds(SLOT, Map.of("start", Map.of("date", from), "end", Map.of("date", to)));

    assertThat(person.busy(null).busy()).isEqualTo(Map.of(id, slot(start, end)));
  }

  @Test
  void fractions_of_a_second_are_rounded_outwards() {
    one("2025-11-15T14:00:00.900Z", "2025-11-15T15:00:00.001Z");

    assertThat(person.busy(null).busy())
        .containsValue(slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:01Z"));
  }

  @Test
  void an_event_without_length_keeps_nobody_busy() {
    one("2025-11-15T14:00:00Z", "2025-11-15T14:00:00Z");

    assertThat(person.busy(null).busy()).isEmpty();
  }

  @Test
  void a_calendar_is_read_page_by_page() {
    person.account.pageSize(2);
    IntStream.range(0, 5).forEach(i -> person.adds(SLOT, Map.of()));

    var begun = person.busy(null);
    IntStream.range(0, 5).forEach(i -> person.adds(LATER, Map.of()));
    var changes = person.busy(begun.cursor());

    assertThat(begun.busy()).hasSize(5);
    assertThat(changes.busy()).hasSize(5).containsValue(LATER).doesNotContainValue(SLOT);
    assertThat(person.requests("GET")).hasSize(6);
  }

  @Test
  void a_calendar_without_an_end_is_not_read() {
    person.account.pageSize(1);
    IntStream.range(0, 41).forEach(i -> person.adds(SLOT, Map.of()));

    assertThat(person.busyChanges(null)).isInstanceOf(Refused.class);
    assertThat(person.requests("GET")).hasSize(40);
  }

  @Test
  void only_the_window_is_looked_at() {
    person.adds(BEFORE_THE_WINDOW, Map.of());
    var begun = person.busy(null);
    person.adds(BEFORE_THE_WINDOW, Map.of());

    assertThat(begun.busy()).isEmpty();
    assertThat(person.busy(begun.cursor()).busy()).isEmpty();
  }

  @Test
  void an_event_that_leaves_the_window_is_free() {
    var id = person.adds(SLOT, Map.of());
    var cursor = person.busy(null).cursor();
    var away = new HashMap<String, Object>();
    away.put("start", Map.of("dateTime", BEFORE_THE_WINDOW.start().toString()));
    away.put("end", Map.of("dateTime", BEFORE_THE_WINDOW.end().toString()));
    person.account.changeEvent(id, away);

    assertThat(person.busy(cursor).free()).containsExactly(id);
  }

  @Test
  void an_event_that_moves_is_busy_where_it_is_now() {
    var id = person.adds(SLOT, Map.of());
    var cursor = person.busy(null).cursor();
    var time = Map.of("dateTime", LATER.start().toString());
    person.account.changeEvent(
        id, Map.of("start", time, "end", Map.of("dateTime", LATER.end().toString())));

    assertThat(person.busy(cursor).busy()).isEqualTo(Map.of(id, LATER));
  }

  @Test
  void an_old_page_in_the_middle_begins_anew() {
    person.account.pageSize(1);
    person.adds(SLOT, Map.of());
    var cursor = person.busy(null).cursor();
    person.account.expireCursors();

    assertThat(person.busyChanges(cursor)).isEqualTo(new Gone<>());
  }

  @Test
  void titles_and_people_are_not_asked_for() {
    person.busy(null);

    assertThat(person.requests("GET").getFirst().query().get("fields"))
        .contains("attendees(self,responseStatus)")
        .doesNotContain("summary", "description", "email");
  }

  private void one(String start, String end) {
    var body =
        """
        {"nextSyncToken": "s", "items": [
          {"id": "one", "start": {"dateTime": "%s"}, "end": {"dateTime": "%s"}}]}
        """
            .formatted(start, end);
    person.google.faults().answer(1, 200, GoogleErrors.JSON, body);
  }

  private static Map<String, ?> attendee(boolean self, String response) {
    return Map.of("email", "a@example.com", "self", self, "responseStatus", response);
  }
}
