package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can and cannot be written in a note. */
class NoteBodiesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final String notes =
      NoteCalls.notes(api.book(client, api.aCoach(), "2025-11-15T14:00:00Z"));

  private Reply write(String json) {
    return api.as(client).post(notes, json);
  }

  private static String saying(String text) {
    return "{\"text\": \"%s\", \"visibility\": \"private\"}".formatted(text);
  }

  private void assertNothingWritten() {
    assertThat(api.as(client).get(notes).body()).isEqualTo("{\"notes\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "  kept  ",
        "😀 שלום مرحبا \u202elive\u202c",
        "<script>alert(1)</script> & \\\"quotes\\\"",
        "'; DROP TABLE booking_note; --",
        "a\\nb\\tc \\\\ \\u00e9",
        ":booking_id ? {}",
        "İıIi"
      })
  void texts_are_kept_as_they_are(String text) {
    var written = write(saying(text)).has(201);

    assertThat(written.text("text")).isEqualTo(Reply.JSON.readTree('"' + text + '"').asString());
    assertThat(api.as(client).get(notes).body()).isEqualTo("{\"notes\":[" + written.body() + "]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "😀", "\\ud83d\\ude00"})
  void texts_have_at_most_5000_characters(String character) {
    var longest = character.repeat(5_000);

    var refused = write(saying(longest + "x")).isProblem(400);
    write(saying(longest)).has(201);

    assertThat(refused.wrongFields()).containsExactly("text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {}                                                  | text, visibility
          {"text": "x"}                                       | visibility
          {"visibility": "shared"}                            | text
          {"text": null, "visibility": null}                  | text, visibility
          {"text": "", "visibility": "shared"}                | text
          {"text": " \\t\\n\\u2003", "visibility": "shared"}  | text
          {"text": 1, "visibility": "shared"}                 | text
          {"text": ["x"], "visibility": "shared"}             | text
          {"text": {"text": "x"}, "visibility": "shared"}     | text
          {"text": "x", "visibility": "public"}               | visibility
          {"text": "x", "visibility": "SHARED"}               | visibility
          {"text": "x", "visibility": "shared "}              | visibility
          {"text": "x", "visibility": ""}                     | visibility
          {"text": "x", "visibility": true}                   | visibility
          {"text": "x", "visibility": ["shared"]}             | visibility
          """)
  void every_wrong_field_of_a_new_note_is_named(String json, String fields) {
    assertThat(write(json).isProblem(400).wrongFields()).containsExactly(fields.split(", "));
    assertNothingWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"text\": \"x\", \"visibility\": \"shared\"",
        "{\"text\": \"x\", \"visibility\": \"shared\"} {}",
        "{\"text\": \"x\", \"visibility\": \"private\", \"visibility\": \"shared\"}",
        "{\"text\": \"\\u0000\", \"visibility\": \"shared\"}",
        "{\"text\": \"\\ud800\", \"visibility\": \"shared\"}",
        "{\"text\": \"\\udc00\\ud800\", \"visibility\": \"shared\"}",
        "{\"text\": \"x\", \"visibility\": \"shared\", \"x\": NaN}"
      })
  void what_is_no_readable_object_is_refused(String json) {
    write(json).isProblem(400);
    assertNothingWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\": null, \"visibility\": null}",
        "{\"author\": {}, \"version\": 9}",
        "{\"text\": \" \"}",
        "{\"text\": 1, \"visibility\": \"private\"}",
        "{\"visibility\": \"Private\"}",
        "{\"text\": \"\\ud800\"}",
        "[]",
        ""
      })
  void what_is_no_change_of_a_note_is_refused(String json) {
    var written = write(NoteCalls.SHARED).has(201);

    api.as(client).patch(written.header("Location").orElseThrow(), json).isProblem(400);

    assertThat(api.as(client).get(notes).body()).contains(written.body());
  }

  @Test
  void nobody_writes_in_anothers_name_or_past() {
    var other = api.aCoach().id().value();
    var written =
        write(
                """
                {"text": "x", "visibility": "shared", "id": "%1$s", "version": 9,
                 "author": {"id": "%1$s", "role": "admin"}, "created_at": "2020-01-01T00:00:00Z"}
                """
                    .formatted(other))
            .has(201);

    assertThat(written.body()).doesNotContain(other.toString(), "admin", "2020");
    assertThat(written.json().path("version").asInt()).isZero();
  }
}
