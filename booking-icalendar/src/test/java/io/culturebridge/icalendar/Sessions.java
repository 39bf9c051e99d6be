package io.culturebridge.icalendar;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.Fixtures;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of one client with one coach. */
final class Sessions {

  static final BookingId ID =
      new BookingId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L));
  static final ClientId CLIENT = new ClientId(new UUID(1, 2));
  static final CoachId COACH = new CoachId(new UUID(3, 4));
  static final String LINK = "https://meet.example.com/abc-defg?x=1,2;3&y=%20";
  static final Revision REVISION =
      new Revision(
          3, Fixtures.at("2025-11-05T10:30:17.123Z"), Fixtures.at("2025-11-06T08:00:59.999Z"));

  private Sessions() {}

  static BookingDetails aSession() {
    return of(BookingStatus.CONFIRMED, "Career change", LINK);
  }

  static BookingDetails of(BookingStatus status, @Nullable String notes, @Nullable String link) {
    var booking =
        new Booking(
            ID,
            CLIENT,
            COACH,
            Fixtures.SLOT,
            status,
            new Notes(notes),
            null,
            link == null ? null : new MeetingLink(URI.create(link)),
            REVISION);
    return between("Ana García", "Ben Okafor", booking);
  }

  static BookingDetails in(TimeSlot slot) {
    var booking =
        new Booking(
            ID, CLIENT, COACH, slot, BookingStatus.CONFIRMED, Notes.none(), null, null, REVISION);
    return between("Ana García", "Ben Okafor", booking);
  }

  static BookingDetails between(@Nullable String client, @Nullable String coach) {
    return between(client, coach, aSession().booking());
  }

  private static BookingDetails between(
      @Nullable String client, @Nullable String coach, Booking booking) {
    return new BookingDetails(
        booking,
        person(CLIENT.user(), Role.CLIENT, client, "ana@example.com"),
        person(COACH.user(), Role.COACH, coach, "ben@example.com"));
  }

  static Person person(UserId id, Role role, @Nullable String name, @Nullable String email) {
    return new Person(id, role, name, email, true, ZoneOffset.UTC);
  }
}
