package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that are strange, too long, or that no store could keep. */
class BadNotesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final BookingCall booking = new BookingCall(api);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀 שלום مرحبا \u202elive\u202c",
        "<script>alert(1)</script> & \\\"quotes\\\"",
        "'; DROP TABLE booking; --",
        "a\\nb\\tc \\\\ \\u00e9",
        "İıIi"
      })
  void notes_are_kept_as_they_are(String notes) {
    var created = booking.postWith("\"notes\": \"" + notes + '"').has(201);

    var expected = Reply.JSON.readTree('"' + notes + '"').asString();
    assertThat(created.text("notes")).isEqualTo(expected);
    assertThat(booking.asCoach().get("/booking/" + created.text("id")).text("notes"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "😀"})
  void notes_have_at_most_1000_characters(String character) {
    var longest = character.repeat(1_000);

    var refused = booking.postWith("\"notes\": \"" + longest + character + '"').isProblem(400);
    var created = booking.postWith("\"notes\": \"" + longest + '"').has(201);

    assertThat(refused.wrongFields()).containsExactly("notes");
    assertThat(created.text("notes")).isEqualTo(longest);
  }

  @Test
  void notes_that_are_null_are_no_notes() {
    assertThat(booking.postWith("\"notes\": null").has(201).json().path("notes").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800x\"",
        "\"\\udc00\\ud800\"",
        "\"a\nb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"open",
        "1",
        "true",
        "[]",
        "{}",
        "[\"\\u0000\"]",
        "{\"\\ud800\": 1}"
      })
  void notes_that_cannot_be_kept_are_refused(String json) {
    booking.postWith("\"notes\": " + json).isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff",
        "\u00c0\u0080",
        "\u00ed\u00a0\u0080",
        "\u00f5\u0080\u0080\u0080",
        "\u00c3"
      })
  void bytes_that_are_not_utf8_are_refused(String bytes) {
    var body = booking.jsonWith("\"notes\": \"" + bytes + '"').getBytes(ISO_8859_1);
    var caller = booking.asClient().with("Content-Type", "application/json");

    caller.send("POST", "/booking", BodyPublishers.ofByteArray(body)).isProblem(400);
  }

  @Test
  void the_length_of_a_name_counts_in_no_bytes() {
    var body = booking.jsonWith("\"" + "é".repeat(20_000) + "\": 1").getBytes(UTF_8);
    var caller = booking.asClient().with("Content-Type", "application/json");

    caller.send("POST", "/booking", BodyPublishers.ofByteArray(body)).has(201);
  }
}
