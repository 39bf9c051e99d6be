package io.culturebridge.icalendar;

import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HostileTextTest {

  static Stream<String> texts() {
    return Stream.of(
        "BEGIN:VEVENT\nSUMMARY:injected\nEND:VEVENT",
        "\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
        "a;b,c\\d\\n\\N\\\\n\\;\\,\"q\":;,^n^'^^",
        "\\",
        " leading and trailing ",
        "\ttabs\t",
        "\n\n\n",
        "family 👩‍👩‍👧‍👦 flag 🇪🇸 ".repeat(30),
        "שלום עולם مرحبا بالعالم \u202Ereversed\u202C",
        "é".repeat(1_000),
        "€".repeat(1_000),
        "😀".repeat(1_000),
        "x".repeat(1_000),
        " ".repeat(1_000),
        ";".repeat(1_000),
        "\n".repeat(1_000),
        "%0D%0ABEGIN:VEVENT =0D=0A &#13;&#10;",
        "null",
        "\uFEFFbom and \uFFFE and \u0080");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void notes_come_back_as_they_were(String notes) {
    var details = Sessions.of(CONFIRMED, notes, null);

    var event = Reader.readEvent(BookingCalendar.event(details, Sessions.CLIENT.user()));

    assertThat(event.getDescription().getValue()).isEqualTo(notes);
    assertThat(event.getSummary().getValue()).isEqualTo("Coaching session with Ben Okafor");
  }

  static Stream<String> names() {
    return texts()
        .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
        .map(
            text -> text.substring(0, text.offsetByCodePoints(0, Math.min(200, codePoints(text)))));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  @ParameterizedTest
  @MethodSource("names")
  void names_come_back_as_they_were(String name) {
    var details = Sessions.between(name, name);

    var event = Reader.readEvent(BookingCalendar.event(details, Sessions.COACH.user()));

    assertThat(event.getSummary().getValue()).isEqualTo("Coaching session with " + name);
  }

  /** Every way to end a line is one, and nothing else that is not to be seen is left. */
  @ParameterizedTest
  @CsvSource({
    "000D 000A, 000A", "000D, 000A", "000A, 000A", "000B, 000A", "000C, 000A", "0085, 000A",
    "2028, 000A", "2029, 000A", "000A 000D, 000A 000A", "0001, ''", "0008, ''", "0009, 0009",
    "001B, ''", "001C, ''", "001F, ''", "007F, ''", "00A0, 00A0"
  })
  void line_breaks_become_lf_and_control_characters_go(String given, String kept) {
    var notes = "a" + ofHex(given) + "BEGIN:VEVENT";

    var event =
        Reader.readEvent(
            BookingCalendar.event(Sessions.of(CONFIRMED, notes, null), Sessions.CLIENT.user()));

    assertThat(event.getDescription().getValue()).isEqualTo("a" + ofHex(kept) + "BEGIN:VEVENT");
  }

  private static String ofHex(String codePoints) {
    var text = new StringBuilder();
    Stream.of(codePoints.split(" ", -1))
        .filter(hex -> !hex.isEmpty())
        .forEach(hex -> text.appendCodePoint(Integer.parseInt(hex, 16)));
    return text.toString();
  }
}
