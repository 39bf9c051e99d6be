package io.culturebridge.icalendar;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.parameter.ParticipationStatus;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvitationTest {

  private static final Mailbox FROM = new Mailbox("Culture; \"Bridge\", Inc.", "book@example.com");
  private static final UserId CLIENT = Sessions.CLIENT.user();

  @Test
  void a_participant_is_asked_to_note_the_session() {
    var invitation = BookingCalendar.invitation(Sessions.aSession(), CLIENT, FROM);

    var calendar = Reader.read(invitation.text());
    var event = calendar.getEvents().getFirst();
    assertThat(invitation.method()).isEqualTo("REQUEST");
    assertThat(invitation.mediaType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getOrganizer().getEmail()).isEqualTo("book@example.com");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Culture; \"Bridge\", Inc.");
    var attendee = event.getAttendees().getFirst();
    assertThat(attendee.getEmail()).isEqualTo("ana@example.com");
    assertThat(attendee.getCommonName()).isEqualTo("Ana García");
    assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
    assertThat(attendee.getRsvp()).isFalse();
  }

  @Test
  void a_cancelled_session_is_taken_back_under_its_uid_and_sequence() {
    var details = Sessions.of(CANCELLED, null, null);

    var invitation = BookingCalendar.invitation(details, CLIENT, FROM);

    var calendar = Reader.read(invitation.text());
    var event = calendar.getEvents().getFirst();
    assertThat(invitation.method()).isEqualTo("CANCEL");
    assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getUid())
        .isEqualTo(Reader.readEvent(BookingCalendar.event(Sessions.aSession(), CLIENT)).getUid());
  }

  @Test
  void nobody_reads_the_address_of_the_other() {
    var text = BookingCalendar.invitation(Sessions.aSession(), Sessions.COACH.user(), FROM).text();

    assertThat(text).contains("ben@example.com").doesNotContain("ana@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "ana+b@example.com, ana+b@example.com",
    "a?bcc=c@example.com, a%3Fbcc=c@example.com",
    "a%40@example.com, a%2540@example.com",
    "'a;x=\"y\",z:@example.com', 'a;x=%22y%22,z:@example.com'",
    "añ@example.com, a%C3%B1@example.com"
  })
  void an_address_is_an_address_whatever_is_in_it(String email, String written) {
    var text = BookingCalendar.invitation(withEmail(email), CLIENT, FROM).text();

    var attendees = Reader.readEvent(text).getAttendees();
    assertThat(attendees).hasSize(1);
    assertThat(text.replace("\r\n ", "")).contains(":mailto:" + written + "\r\n");
  }

  @Test
  void who_has_no_address_or_no_part_cannot_be_invited() {
    assertThatThrownBy(() -> BookingCalendar.invitation(withEmail(null), CLIENT, FROM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> BookingCalendar.invitation(Sessions.aSession(), new UserId(new UUID(5, 6)), FROM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BookingDetails withEmail(@Nullable String email) {
    var details = Sessions.of(CONFIRMED, null, null);
    var client = Sessions.person(CLIENT, Role.CLIENT, null, email);
    return new BookingDetails(details.booking(), client, details.coach());
  }
}
