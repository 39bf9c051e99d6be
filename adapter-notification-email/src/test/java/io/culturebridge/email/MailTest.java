package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static io.culturebridge.domain.notification.NotificationKind.REMINDER;
import static io.culturebridge.domain.notification.NotificationKind.REQUESTED;
import static io.culturebridge.domain.notification.NotificationKind.RESCHEDULED;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationKind;
import jakarta.mail.Address;
import jakarta.mail.Part;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mail looks like to whoever receives it. */
final class MailTest {

  @TempDir Path folder;

  @Test
  void it_says_who_sent_it_to_whom_and_that_a_machine_did() throws Exception {
    var letter = Letters.of(CONFIRMED).letter();
    var mail = written(letter);

    assertThat(mail.message().getFrom())
        .extracting(Address::toString)
        .containsExactly("CultureBridge Booking <no-reply@localhost>");
    assertThat(mail.header("To")).isEqualTo("Ana Torres <ana.torres@example.com>");
    assertThat(mail.header("Reply-To")).isEqualTo("Liam Byrne <liam.byrne@example.com>");
    assertThat(mail.header("Message-ID"))
        .isEqualTo("<" + letter.notification().id().value() + "@localhost>");
    assertThat(mail.header("Date")).isEqualTo("Wed, 5 Nov 2025 10:30:17 +0000");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Content-Language")).isEqualTo("en");
    assertThat(mail.header("MIME-Version")).isEqualTo("1.0");
  }

  @Test
  void one_press_ends_the_mails_and_so_does_a_link_in_the_footer() {
    var letter = Letters.of(REMINDER).letter();
    var mail = written(letter);

    var link = Letters.unsubscribe(letter.notification().recipient()).toString();
    assertThat(mail.header("List-Unsubscribe")).isEqualTo("<" + link + ">");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.text()).contains("Stop all mails about my sessions: " + link);
    assertThat(mail.html()).contains("href=\"" + link + "\"");
  }

  @Test
  void it_tells_everything_about_the_session() {
    var mail = written(Letters.of(CONFIRMED).letter());

    assertThat(mail.subject())
        .isEqualTo("Session confirmed: Liam Byrne, Sat, Nov 15, 3:00\u00A0PM CET");
    assertThat(mail.text())
        .contains(
            "Hello Ana Torres,",
            "With: Liam Byrne",
            "When: Saturday, November 15, 2025, 3:00\u00A0PM – 4:00\u00A0PM (Europe/Madrid, CET)",
            "Length: 60 minutes",
            "About my first week",
            "https://meet.example.com/a?b=c&d=e")
        .doesNotContain("Before:", "not confirmed");
    assertThat(mail.html())
        .contains(
            "Liam Byrne", "About my first week", "href=\"https://meet.example.com/a?b=c&amp;d=e\"")
        .doesNotContain("<img", "<script", "src=");
  }

  @Test
  void the_text_reads_as_a_letter() {
    var letters = Letters.of(REQUESTED).in(Locale.forLanguageTag("es")).notes("uno\n\n  dos");
    var letter = letters.to(letters.coach()).by(letters.client().actor()).letter();

    assertThat(written(letter).text().lines().toList())
        .containsExactly(
            "Hola, Liam Byrne:",
            "",
            "Ana Torres ha solicitado una sesión contigo.",
            "",
            "Todavía no está confirmada. Te avisaremos cuando lo esté.",
            "",
            "Con: Ana Torres",
            "Cuándo: sábado, 15 de noviembre de 2025, de 15:00 a 16:00 (Europe/Madrid, CET)",
            "Duración: 60 minutos",
            "",
            "Notas:",
            "uno",
            "",
            "  dos",
            "",
            "Entrar en la sesión:",
            "https://meet.example.com/a?b=c&d=e",
            "",
            "-- ",
            "Recibes este correo porque esta sesión es tuya. Las horas se muestran en tu zona"
                + " horaria.",
            "No recibir más correos sobre mis sesiones: "
                + Letters.unsubscribe(letter.notification().recipient()));
  }

  @Test
  void a_moved_session_tells_both_times() {
    var mail = written(Letters.of(RESCHEDULED).before(hourFrom("2025-11-14T09:00:00Z")).letter());

    assertThat(mail.text())
        .contains("When: Saturday, November 15, 2025")
        .contains("Before: Friday, November 14, 2025, 10:00\u00A0AM");
  }

  @Test
  void a_pending_session_is_called_one() {
    assertThat(written(Letters.of(REQUESTED).letter()).text()).contains("It is not confirmed yet.");
  }

  @Test
  void the_coach_reads_of_the_client_in_the_language_chosen() {
    var letters = Letters.of(CONFIRMED).in(Locale.forLanguageTag("es"));
    var mail = written(letters.to(letters.coach()).letter());

    assertThat(mail.header("To")).isEqualTo("Liam Byrne <liam.byrne@example.com>");
    assertThat(mail.header("Reply-To")).isEqualTo("Ana Torres <ana.torres@example.com>");
    assertThat(mail.subject()).isEqualTo("Sesión confirmada: Ana Torres, sáb, 15 nov, 15:00 CET");
    assertThat(mail.text())
        .contains(
            "Hola, Liam Byrne:",
            "Cuándo: sábado, 15 de noviembre de 2025, de 15:00 a 16:00 (Europe/Madrid, CET)");
    assertThat(mail.html()).contains("<html lang=\"es\" dir=\"ltr\">");
  }

  @ParameterizedTest
  @EnumSource(
      value = NotificationKind.class,
      names = {"REQUESTED", "CONFIRMED", "RESCHEDULED", "CANCELLED"})
  void an_invitation_is_among_the_alternatives_and_attached(NotificationKind kind)
      throws Exception {
    var mail = written(Letters.of(kind).letter());

    assertThat(mail.types())
        .containsExactly(
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics");
    var attachment = mail.parts().getLast();
    assertThat(attachment.getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(attachment.getFileName()).isEqualTo("invite.ics");
    assertThat(mail.content("application/ics")).isEqualTo(mail.content("text/calendar"));
  }

  @ParameterizedTest
  @EnumSource(
      value = NotificationKind.class,
      names = {"COMPLETED", "REMINDER"})
  void what_changes_nothing_in_a_calendar_brings_no_invitation(NotificationKind kind) {
    assertThat(written(Letters.of(kind).letter()).types())
        .containsExactly("multipart/alternative", "text/plain", "text/html");
  }

  private ReadMail written(Letter letter) {
    return new MailFolder(folder).written(letter);
  }
}
