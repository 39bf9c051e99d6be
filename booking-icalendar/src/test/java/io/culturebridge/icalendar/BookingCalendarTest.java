package io.culturebridge.icalendar;

import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.domain.booking.BookingStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.parameter.Feature;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BookingCalendarTest {

  private static final UserId VIEWER = Sessions.CLIENT.user();

  @Test
  void an_event_reads_to_the_letter() {
    var details = Sessions.of(PENDING, "Career; change,\r\nsoon", "https://meet.example.com/abc");

    assertThat(BookingCalendar.event(details, VIEWER))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//CultureBridge//CultureBridge Booking//EN
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            UID:01970000-0000-7000-8000-000000000001@culturebridge
            SEQUENCE:3
            DTSTAMP:20251106T080059Z
            CREATED:20251105T103017Z
            LAST-MODIFIED:20251106T080059Z
            DTSTART:20251115T140000Z
            DTEND:20251115T150000Z
            STATUS:TENTATIVE
            TRANSP:OPAQUE
            SUMMARY:Coaching session with Ben Okafor
            DESCRIPTION:Career\\; change\\,\\nsoon\\n\\nMeeting: https://meet.example.com/ab
             c
            LOCATION:https://meet.example.com/abc
            CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.com/abc
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void another_library_reads_every_field() {
    var details = Sessions.aSession();
    var booking = details.booking();

    var event = Reader.readEvent(BookingCalendar.event(details, VIEWER));

    assertThat(event.getUid().getValue()).isEqualTo(booking.id().value() + "@culturebridge");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2025-11-06T08:00:59Z");
    assertThat(event.getCreated().getValue()).isEqualTo("2025-11-05T10:30:17Z");
    assertThat(event.getLastModified().getValue()).isEqualTo("2025-11-06T08:00:59Z");
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(booking.slot().start());
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(booking.slot().end());
    assertThat(event.getSummary().getValue()).isEqualTo("Coaching session with Ben Okafor");
    assertThat(event.getDescription().getValue())
        .isEqualTo("Career change\n\nMeeting: " + Sessions.LINK);
    assertThat(event.getLocation().getValue()).isEqualTo(Sessions.LINK);
    var conference = event.getConferences().getFirst();
    assertThat(conference.getUri()).isEqualTo(Sessions.LINK);
    assertThat(conference.getFeatures()).containsExactly(Feature.VIDEO);
  }

  @Test
  void the_last_session_that_can_be_booked_can_be_read() {
    var slot = TimeSlot.of(Instant.parse("9999-12-31T23:59:59Z"), Duration.ofMinutes(15));

    var event = Reader.readEvent(BookingCalendar.event(Sessions.in(slot), VIEWER));

    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(slot.start());
    assertThat(event.getDuration().getValue()).hasToString("PT15M");
  }

  @Test
  void nobody_is_invited_and_nothing_rings() {
    var event = Reader.readEvent(BookingCalendar.event(Sessions.aSession(), VIEWER));

    assertThat(event.getOrganizer()).isNull();
    assertThat(event.getAttendees()).isEmpty();
    assertThat(event.getAlarms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, TENTATIVE, OPAQUE",
    "CONFIRMED, CONFIRMED, OPAQUE",
    "COMPLETED, CONFIRMED, OPAQUE",
    "CANCELLED, CANCELLED, TRANSPARENT"
  })
  void a_status_is_the_one_calendars_know(BookingStatus status, String theirs, String transp) {
    var event = Reader.readEvent(BookingCalendar.event(Sessions.of(status, null, null), VIEWER));

    assertThat(event.getStatus().getValue()).isEqualTo(theirs);
    assertThat(event.getTransparency().getValue()).isEqualTo(transp);
  }

  @Test
  void what_is_not_known_is_not_written() {
    var text = BookingCalendar.event(Sessions.of(CONFIRMED, null, null), VIEWER);

    assertThat(text).doesNotContain("DESCRIPTION", "LOCATION", "CONFERENCE", "METHOD", "null");
  }

  @Test
  void notes_are_described_without_a_link_and_a_link_without_notes() {
    var notes = Reader.readEvent(BookingCalendar.event(Sessions.of(CONFIRMED, "n", null), VIEWER));
    var link =
        Reader.readEvent(
            BookingCalendar.event(Sessions.of(CONFIRMED, null, "https://m.io"), VIEWER));

    assertThat(notes.getDescription().getValue()).isEqualTo("n");
    assertThat(link.getDescription().getValue()).isEqualTo("Meeting: https://m.io");
  }

  @Test
  void the_same_booking_makes_the_same_text() {
    assertThat(BookingCalendar.event(Sessions.aSession(), VIEWER))
        .isEqualTo(BookingCalendar.event(Sessions.aSession(), VIEWER));
  }

  @Test
  void the_calendar_says_who_made_it() {
    var calendar = Reader.read(BookingCalendar.event(Sessions.aSession(), VIEWER));

    assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
    assertThat(calendar.getProductId().getValue())
        .isEqualTo("-//CultureBridge//CultureBridge Booking//EN");
  }
}
