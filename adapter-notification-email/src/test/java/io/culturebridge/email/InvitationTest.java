package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CANCELLED;
import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static io.culturebridge.domain.notification.NotificationKind.REQUESTED;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import io.culturebridge.domain.notification.NotificationKind;
import jakarta.mail.internet.ContentType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a calendar program makes of a mail. */
final class InvitationTest {

  @TempDir Path folder;

  @Test
  void a_confirmed_session_is_put_into_the_calendar() throws Exception {
    var event = event(CONFIRMED, "REQUEST");

    assertThat(event.getStatus().getValue()).isEqualTo(Status.CONFIRMED);
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(SLOT.start());
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(SLOT.end());
    assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@localhost");
    assertThat(event.getAttendees())
        .singleElement()
        .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo("ana.torres@example.com"));
  }

  @Test
  void a_requested_session_is_put_there_as_tentative() throws Exception {
    assertThat(event(REQUESTED, "REQUEST").getStatus().getValue()).isEqualTo(Status.TENTATIVE);
  }

  @Test
  void a_cancelled_session_is_taken_out() throws Exception {
    assertThat(event(CANCELLED, "CANCEL").getStatus().getValue()).isEqualTo(Status.CANCELLED);
  }

  private VEvent event(NotificationKind kind, String method) throws Exception {
    var mail = new MailFolder(folder).written(Letters.of(kind));
    var type = new ContentType(mail.parts().get(4).getContentType());
    assertThat(type.getParameter("method")).isEqualTo(method);
    assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
    var calendars = Biweekly.parse(mail.content("text/calendar")).all();
    assertThat(calendars).hasSize(1);
    assertThat(calendars.getFirst().getMethod().getValue()).isEqualTo(method);
    return calendars.getFirst().getEvents().getFirst();
  }
}
