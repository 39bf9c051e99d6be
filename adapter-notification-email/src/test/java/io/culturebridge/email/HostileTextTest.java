package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Person;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people are called and write, nothing is injected and nothing is lost. */
final class HostileTextTest {

  private static final String RTL = "\u05E9\u05DC\u05D5\u05DD";

  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "{{ 7 * 7 }}",
          "{% raw %}",
          "{name}",
          "$1\\",
          "=?UTF-8?Q?Bcc?=",
          "Bcc: eve@example.com",
          "\u2028Bcc: eve@example.com",
          "&lt;b&gt;",
          "Ana, Torres; \"x\" (y) <z@example.com>",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          RTL,
          "\u202E",
          "é".repeat(40));

  private static final Set<String> HEADERS =
      new TreeSet<>(
          Set.of(
              "Auto-Submitted",
              "Content-Language",
              "Content-Type",
              "Date",
              "From",
              "List-Unsubscribe",
              "List-Unsubscribe-Post",
              "MIME-Version",
              "Message-ID",
              "Reply-To",
              "Subject",
              "To"));

  private static final Composer COMPOSER =
      new Composer(Sender.local(), Languages.found(), Letters::unsubscribe, Letters.CLOCK);

  static Stream<String> names() {
    var random = new Random(20_251_115);
    return IntStream.range(0, 60)
        .mapToObj(i -> mixed(random, 1 + random.nextInt(6)))
        .map(HostileTextTest::cut)
        .filter(name -> !OneLine.of(name).isEmpty());
  }

  static Stream<String> notes() {
    var random = new Random(20_251_116);
    return IntStream.range(0, 40)
        .mapToObj(i -> mixed(random, 1 + random.nextInt(9)).replace("$1", "\r\n.\r\n\r\nBcc: x\n"));
  }

  private static String cut(String text) {
    int length = Math.min(text.codePointCount(0, text.length()), Person.LONGEST_NAME);
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  private static String mixed(Random random, int pieces) {
    var shuffled = new ArrayList<>(PIECES);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(pieces).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_stays_a_name(String name) throws Exception {
    var letters = Letters.of(CONFIRMED);
    var mail =
        written(letters.client(named(letters.client(), name)).coach(named(letters.coach(), name)));

    assertWellFormed(mail);
    var shown = OneLine.of(name);
    assertThat(mail.message().getAllRecipients()).hasSize(1);
    assertThat(mail.message().getReplyTo()).hasSize(1);
    assertThat(mail.message().getFrom()).hasSize(1);
    assertThat(ReadMail.personal(mail.message().getAllRecipients()[0])).isEqualTo(literal(shown));
    assertThat(mail.subject()).contains(literal(shown));
    assertThat(mail.text()).contains("With: " + OneLine.isolated(name));
    assertThat(mail.html()).contains(escaped(shown)).doesNotContain("<script", "<img");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void notes_stay_notes(String notes) {
    var mail = written(Letters.of(CONFIRMED).notes(notes));

    assertWellFormed(mail);
    notes
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split("\u2028", -1)))
        .forEach(line -> {
          assertThat(mail.text()).contains(line);
          assertThat(mail.html()).contains(escaped(line)).doesNotContain("<script", "<img");
        });
  }

  @Test
  void nothing_ends_a_line_of_a_header() {
    assertThat(OneLine.of("a\r\nBcc: b\0c\u0085d\u2028e\u2029f\u001B"))
        .isEqualTo("a Bcc: b c d e f");
  }

  @Test
  void a_name_nobody_can_see_is_none() {
    var letters = Letters.of(CONFIRMED);
    var mail = written(letters.coach(named(letters.coach(), "\u202E")));

    assertThat(mail.header("Reply-To")).isEqualTo("liam.byrne@example.com");
    assertThat(mail.text()).contains("With: your coach");
  }

  @Test
  void a_thousand_emoji_arrive() {
    var notes = "\uD83C\uDF89".repeat(1_000);
    var mail = written(Letters.of(CONFIRMED).notes(notes));

    assertWellFormed(mail);
    assertThat(mail.text()).contains(notes);
    assertThat(mail.html()).contains(notes);
  }

  @Test
  void text_written_right_to_left_turns_nothing_around_it() {
    var letters = Letters.of(CONFIRMED);
    var mail = written(letters.coach(named(letters.coach(), RTL)).notes(RTL + "\nhello"));

    assertThat(mail.subject()).startsWith("Session confirmed: \u2068" + RTL + "\u2069, Sat");
    assertThat(mail.html()).contains("<div dir=\"auto\">" + RTL + "</div>");
  }

  private static ReadMail written(Letters letters) {
    var letter = letters.letter();
    var recipient = letter.recipient();
    var to = Addresses.of(recipient.email(), recipient.name()).orElseThrow();
    var bytes = new ByteArrayOutputStream();
    try {
      COMPOSER.compose(letter, to).writeTo(bytes);
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
    return ReadMail.of(bytes.toByteArray());
  }

  /**
   * RFC 5322 §2.1.1 and §2.2: known headers once each, in ASCII, on lines that are short enough.
   */
  private static void assertWellFormed(ReadMail mail) {
    assertThat(mail.headerNames()).containsExactlyElementsOf(HEADERS);
    assertThat(mail.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(999));
    assertThat(mail.raw().chars()).allMatch(octet -> octet > 0 && octet < 0x80);
  }

  private static Person named(Person person, String name) {
    return new Person(
        person.id(), person.role(), name, person.email(), person.active(), person.timezone());
  }

  /** What would be decoded is kept from it by a character nobody sees. */
  private static String literal(String text) {
    return text.replace("=?", "=\u2060?");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
