package io.culturebridge.email;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.person;
import static java.util.Objects.requireNonNull;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationId;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter to the client by default; each method changes one thing about it. */
record Letters(
    NotificationKind kind,
    Person client,
    Person coach,
    boolean toCoach,
    @Nullable Actor by,
    @Nullable TimeSlot before,
    Notes notes,
    Locale language) {

  static final Instant DUE = Instant.parse("2025-11-05T10:30:17Z");

  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  static Letters of(NotificationKind kind) {
    ClientId client = aClient();
    CoachId coach = aCoach();
    return new Letters(
        kind,
        person(client.user(), Role.CLIENT, "Ana Torres"),
        person(coach.user(), Role.COACH, "Liam Byrne"),
        false,
        null,
        null,
        Notes.of("About my first week"),
        Locale.ENGLISH);
  }

  static URI unsubscribe(UserId person) {
    return URI.create("https://booking.example.com/unsubscribe/" + person.value());
  }

  Letters to(Person recipient) {
    return with(client, coach, recipient.equals(coach), by, before, notes, language);
  }

  Letters client(Person changed) {
    return with(changed, coach, toCoach, by, before, notes, language);
  }

  Letters coach(Person changed) {
    return with(client, changed, toCoach, by, before, notes, language);
  }

  Letters by(Actor actor) {
    return with(client, coach, toCoach, actor, before, notes, language);
  }

  Letters before(TimeSlot slot) {
    return with(client, coach, toCoach, by, slot, notes, language);
  }

  Letters notes(String text) {
    return with(client, coach, toCoach, by, before, Notes.of(text), language);
  }

  Letters in(Locale other) {
    return with(client, coach, toCoach, by, before, notes, other);
  }

  private Letters with(
      Person client,
      Person coach,
      boolean toCoach,
      @Nullable Actor by,
      @Nullable TimeSlot before,
      Notes notes,
      Locale language) {
    return new Letters(kind, client, coach, toCoach, by, before, notes, language);
  }

  Letter letter() {
    var booking =
        new Booking(
            BookingId.next(NOW),
            new ClientId(client.id().value()),
            new CoachId(coach.id().value()),
            SLOT,
            status(),
            notes,
            null,
            new MeetingLink(URI.create("https://meet.example.com/a?b=c&d=e")),
            new Revision(3, NOW, NOW));
    var details = new BookingDetails(booking, client, coach);
    return new Letter(notification(booking.id()), details, by, before, language);
  }

  private Notification notification(BookingId booking) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        booking,
        3,
        kind,
        requireNonNull(toCoach ? coach : client).id(),
        kind == NotificationKind.REMINDER ? Duration.ofHours(1) : null,
        DUE,
        NotificationStatus.PLANNED,
        0,
        null,
        null,
        DUE,
        null);
  }

  private BookingStatus status() {
    return switch (kind) {
      case REQUESTED -> BookingStatus.PENDING;
      case CONFIRMED, RESCHEDULED, REMINDER -> BookingStatus.CONFIRMED;
      case CANCELLED -> BookingStatus.CANCELLED;
      case COMPLETED -> BookingStatus.COMPLETED;
    };
  }
}
