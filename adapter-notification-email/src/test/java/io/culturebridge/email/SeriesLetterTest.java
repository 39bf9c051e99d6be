package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CANCELLED;
import static io.culturebridge.domain.notification.NotificationKind.REQUESTED;
import static io.culturebridge.domain.notification.NotificationKind.RESCHEDULED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.time.TimeSlot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One letter about several sessions that were changed together. */
final class SeriesLetterTest {

  @TempDir Path folder;

  @Test
  void it_lists_every_session() {
    var letters = Letters.of(REQUESTED);

    var mail = written(letters.by(letters.client().actor()));

    assertThat(mail.subject()).startsWith("3 sessions requested: ");
    assertThat(mail.content("text/plain"))
        .contains("You have requested 3 sessions with")
        .contains("1: Saturday, November 15, 2025")
        .contains("2: Saturday, November 22, 2025")
        .contains("3: Saturday, November 29, 2025")
        .contains("You will be told of each one that is.");
    assertThat(mail.content("text/html")).contains("November 29, 2025");
  }

  @Test
  void it_brings_one_file_with_all_of_them_to_be_imported() {
    var mail = written(Letters.of(CANCELLED));

    assertThat(mail.raw()).doesNotContain("Content-Type: text/calendar");
    var calendar = Biweekly.parse(mail.content("application/ics")).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(calendar.getEvents())
        .hasSize(3)
        .allSatisfy(event -> {
          assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
          assertThat(event.getSequence().getValue()).isEqualTo(3);
          assertThat(event.getOrganizer()).isNotNull();
          assertThat(event.getAttendees()).isEmpty();
        })
        .extracting(event -> event.getUid().getValue())
        .doesNotHaveDuplicates();
  }

  @Test
  void it_leads_to_no_single_place_and_strikes_no_single_time_through() {
    var mail =
        written(
            Letters.of(RESCHEDULED)
                .before(Letters.of(RESCHEDULED).letter().details().booking().slot()));

    assertThat(mail.content("text/html"))
        .doesNotContain("meet.example.com")
        .doesNotContain("text-decoration:line-through");
  }

  @Test
  void it_calls_nothing_unconfirmed_when_one_of_them_is_confirmed() {
    var letter = series(Letters.of(REQUESTED));
    var confirmed = letter.sessions().get(1).become(BookingStatus.CONFIRMED, NOW);
    var mixed = letter.about(List.of(letter.sessions().getFirst(), confirmed));

    assertThat(new MailFolder(folder).written(mixed).content("text/plain"))
        .doesNotContain("not confirmed yet");
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "RESCHEDULED", "CANCELLED"})
  void there_is_a_sentence_for_every_person_and_language(NotificationKind kind) {
    var letters = Letters.of(kind);
    var actors = Stream.of(letters.client().actor(), letters.coach().actor(), anAdmin());

    assertThat(actors)
        .allSatisfy(actor ->
            assertThat(Languages.found().all())
                .allSatisfy(
                    language -> assertThat(event(letters.by(actor).in(language))).contains("3")));
  }

  private static String event(Letters letters) {
    return new Wording(series(letters), Languages.found().of(letters.language())).event();
  }

  private ReadMail written(Letters letters) {
    return new MailFolder(folder).written(series(letters));
  }

  private static Letter series(Letters letters) {
    var letter = letters.letter();
    var first = letter.details().booking();
    return letter.about(List.of(first, weeksLater(first, 1), weeksLater(first, 2)));
  }

  private static Booking weeksLater(Booking first, int weeks) {
    return new Booking(
        BookingId.next(NOW),
        first.client(),
        first.coach(),
        TimeSlot.of(
            first.slot().start().plus(Duration.ofDays(7L * weeks)), first.slot().duration()),
        first.status(),
        first.notes(),
        null,
        null,
        first.revision());
  }
}
