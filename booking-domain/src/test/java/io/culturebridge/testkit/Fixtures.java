package io.culturebridge.testkit;

import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Values with full defaults: a test states only what it is about. */
public final class Fixtures {

  /** Not round on purpose: what a store cannot keep shows at once. */
  public static final Instant NOW = Instant.parse("2025-11-05T10:30:17.123456789Z");

  public static final TimeSlot SLOT = hourFrom("2025-11-15T14:00:00Z");

  private Fixtures() {}

  public static Instant at(String instant) {
    return Instant.parse(instant);
  }

  public static TimeSlot hourFrom(String start) {
    return TimeSlot.of(at(start), Duration.ofMinutes(60));
  }

  public static TimeSlot slot(String start, String end) {
    return TimeSlot.of(at(start), at(end));
  }

  public static ClientId aClient() {
    return new ClientId(UUID.randomUUID());
  }

  public static CoachId aCoach() {
    return new CoachId(UUID.randomUUID());
  }

  public static Person person(UserId id, Role role, String name) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    return new Person(id, role, name, email, true, ZoneId.of("Europe/Madrid"));
  }

  public static Actor actor(ClientId client) {
    return new Actor(client.user(), Role.CLIENT);
  }

  public static Actor actor(CoachId coach) {
    return new Actor(coach.user(), Role.COACH);
  }

  public static Actor anAdmin() {
    return new Actor(new UserId(UUID.randomUUID()), Role.ADMIN);
  }

  public static Booking aBooking() {
    return aBooking(aClient(), aCoach(), SLOT);
  }

  public static Booking aBooking(ClientId client, CoachId coach, TimeSlot slot) {
    return new Booking(
        BookingId.next(NOW),
        client,
        coach,
        slot,
        BookingStatus.PENDING,
        Notes.of("Looking forward to discussing career transition strategies"),
        null,
        null,
        Revision.first(NOW));
  }

  /** What a booking takes of a coach who has published no schedule. */
  public static Claim claimOf(Booking booking) {
    return Claim.withoutSchedule(booking.slot());
  }
}
