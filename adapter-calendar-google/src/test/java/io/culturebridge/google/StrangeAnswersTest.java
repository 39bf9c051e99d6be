package io.culturebridge.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part of an answer replaced by what does not belong there: an answer all the same. */
final class StrangeAnswersTest {

  private static final String EVENT =
      """
      {"id": "a", "status": "confirmed", "transparency": "opaque", "eventType": "default",
       "sequence": 1, "start": {"dateTime": "2025-11-15T14:00:00Z", "timeZone": "UTC"},
       "end": {"date": "2025-11-17"}, "attendees": [{"self": true, "responseStatus": "accepted"}],
       "extendedProperties": {"private": {"a": "b"}}, "hangoutLink": "https://meet.google.com/a",
       "conferenceData": {"createRequest": {"status": {"statusCode": "success"}},
         "entryPoints": [{"entryPointType": "video", "uri": "https://meet.google.com/a"}]}}\
      """;
  private static final String LIST =
      "{\"timeZone\": \"Europe/Berlin\", \"nextSyncToken\": \"s\", \"items\": [" + EVENT + "]}";
  private static final String VALUE = "(?<=[:\\[] ?)(\"[^\"]*\"|true|1)(?=[,}\\]])";

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  static Stream<String> strangers() {
    return Stream.of(
        "null",
        "1",
        "-1e999",
        "9999999999999999999999",
        "\"\"",
        "\"x\"",
        "[]",
        "[null]",
        "{}",
        "true",
        "\"2025-99-99\"",
        "\"9999999-01-01\"",
        "\"\\u0000\"",
        "[{\"a\": [1]}]");
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void a_list_with_a_stranger_in_it_is_read_or_not(String stranger) {
    var lists = replaced(LIST, stranger).toList();

    assertThat(lists).hasSizeGreaterThan(15);
    for (var list : lists) {
      answers(list);

      assertThat(person.busyChanges(null)).isInstanceOfAny(Done.class, Unclear.class);
    }
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void an_event_with_a_stranger_in_it_is_read_or_not(String stranger) {
    for (var event : replaced(EVENT, stranger).toList()) {
      answers(event);
      answers(event);

      assertThat(person.put(Person.booking(null), "a")).isInstanceOfAny(Done.class, Unclear.class);
      person.google.faults().recover();
    }
  }

  /** Also the objects and lists, each by the one that holds them. */
  private static Stream<String> replaced(String json, String stranger) {
    var values = Pattern.compile(VALUE).matcher(json).results();
    var whole = Stream.of("start", "end", "attendees", "extendedProperties", "conferenceData");
    return Stream.concat(
        values.map(
            found -> json.substring(0, found.start()) + stranger + json.substring(found.end())),
        whole.map(name ->
            json.replace("\"" + name + "\": ", "\"" + name + "\": " + stranger + ", \"x\": ")));
  }

  private void answers(String body) {
    person.google.faults().answer(1, 200, Map.of("Content-Type", "application/json"), body);
  }
}
