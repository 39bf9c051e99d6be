package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.culturebridge.domain.calendar.BusyChanges;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BusyItemsTest {

  private static final String TIMES =
      """
      "start": {"dateTime": "2025-11-15T14:00:00.0000000", "timeZone": "UTC"},
      "end": {"dateTime": "2025-11-15T15:00:00.0000000", "timeZone": "UTC"}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'showAs': 'busy'",
        "'showAs': 'tentative'",
        "'showAs': 'oof'",
        "'showAs': 'unknown'",
        "'showAs': 'something new'",
        "'showAs': null",
        "'isCancelled': false",
        "'responseStatus': {'response': 'tentativelyAccepted'}",
        "'showAs': 'busy', 'transactionId': 'localevent:1234'",
        "'showAs': 'busy', 'isAllDay': true",
      })
  void what_takes_the_persons_time_is_busy(String fields) {
    assertThat(changes(event("e", fields)).busy())
        .containsEntry("e", slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'showAs': 'free'",
        "'showAs': 'workingElsewhere'",
        "'showAs': 'busy', 'isCancelled': true",
        "'showAs': 'busy', 'responseStatus': {'response': 'declined'}",
        "'showAs': 'busy', 'type': 'seriesMaster'",
      })
  void what_does_not_is_free(String fields) {
    assertThat(changes(event("e", fields))).isEqualTo(free("e"));
  }

  @Test
  void our_own_events_are_known_by_their_transaction() {
    var key = Outlook.event(slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z"), null).key();

    assertThat(changes(event("e", "'transactionId': '" + key.text() + "'"))).isEqualTo(free("e"));
    assertThat(changes(event("e", "'transactionId': '" + key.next().text() + "'")))
        .isEqualTo(free("e"));
  }

  @Test
  void what_was_removed_is_free() {
    assertThat(changes(json("{'id': 'e', '@removed': {'reason': 'deleted'}}")))
        .isEqualTo(free("e"));
  }

  @Test
  void fractions_of_seconds_are_rounded_outwards() {
    assertThat(changes(timed("14:00:00.9999999", "14:59:59.0000001")).busy())
        .containsEntry("e", slot("2025-11-15T14:00:00Z", "2025-11-15T15:00:00Z"));
  }

  @Test
  void what_takes_no_time_is_free() {
    assertThat(changes(timed("14:00:00.5", "14:00:00.5"))).isEqualTo(free("e"));
    assertThat(changes(timed("14:00:00", "13:00:00"))).isEqualTo(free("e"));
  }

  @Test
  void an_occurrence_is_as_its_series_even_when_that_comes_later() {
    var occurrence = event("o", "'type': 'occurrence', 'seriesMasterId': 'm'");
    var free = event("m", "'type': 'seriesMaster', 'showAs': 'free'");
    var busy = event("m", "'type': 'seriesMaster', 'showAs': 'oof'");

    assertThat(changes(occurrence, free).busy()).isEmpty();
    assertThat(changes(occurrence, busy).busy()).containsOnlyKeys("o");
    assertThat(changes(occurrence).busy()).containsOnlyKeys("o");
  }

  @Test
  void an_exception_to_a_series_stands_for_itself() {
    var moved = event("o", "'type': 'exception', 'seriesMasterId': 'm', 'showAs': 'busy'");
    var series = event("m", "'type': 'seriesMaster', 'showAs': 'free'");

    assertThat(changes(series, moved).busy()).containsOnlyKeys("o");
  }

  @Test
  void the_last_word_on_an_event_counts() {
    var busy = event("e", "'showAs': 'busy'");
    var removed = json("{'id': 'e', '@removed': {'reason': 'changed'}}");

    assertThat(changes(busy, removed)).isEqualTo(free("e"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'id': 'e'}",
        "{'id': 'e', 'start': {'dateTime': 'noon'}, 'end': {'dateTime': 'noon'}}",
        "{'id': 'e', 'start': {'dateTime': '2025-11-15T14:00:00', 'timeZone': 'Tokyo'},"
            + " 'end': {'dateTime': '2025-11-15T15:00:00', 'timeZone': 'Tokyo'}}",
      })
  void what_makes_no_sense_is_not_guessed_at(String nonsense) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> BusyItem.read(json(nonsense)));
  }

  private static BusyChanges changes(JsonNode... events) {
    var items = new BusyItems();
    for (var event : events) {
      items.add(BusyItem.read(event));
    }
    return items.changes(true, "cursor");
  }

  private static BusyChanges free(String id) {
    return new BusyChanges(true, Map.of(), Set.of(id), "cursor");
  }

  private static JsonNode event(String id, String fields) {
    return json("{'id': '" + id + "', " + fields + ", " + TIMES + "}");
  }

  private static JsonNode timed(String start, String end) {
    return json(
        "{'id': 'e', 'start': {'dateTime': '2025-11-15T%s'}, 'end': {'dateTime': '2025-11-15T%s'}}"
            .formatted(start, end));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
