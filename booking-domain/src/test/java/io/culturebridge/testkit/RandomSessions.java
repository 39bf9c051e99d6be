package io.culturebridge.testkit;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sessions of few coaches and clients around an instant, in every status, cancelled by everybody.
 */
final class RandomSessions {

  private static final Duration AROUND = Duration.ofDays(80);
  private static final int MINUTES = (int) AROUND.multipliedBy(2).toMinutes();

  private final Random random;
  private final Storage storage;
  private final Instant middle;
  private final List<Made> made = new ArrayList<>();
  private final List<CoachId> coaches;
  private final List<ClientId> clients;

  RandomSessions(Random random, Storage storage, Instant middle) {
    this.random = random;
    this.storage = storage;
    this.middle = middle;
    coaches = Stream.generate(storage::knownCoach).limit(3).toList();
    clients = Stream.generate(storage::knownClient).limit(12).toList();
  }

  List<CoachId> coaches() {
    return coaches;
  }

  /** Stores so many sessions, or fewer where they would overlap. */
  List<Made> make(int most) {
    for (int i = 0; i < most; i++) {
      var booking = requested();
      if (made.stream().noneMatch(other -> overlap(other.booking, booking))) {
        made.add(become(storage.added(booking)));
      }
    }
    return made;
  }

  private static boolean overlap(Booking one, Booking other) {
    return one.coach().equals(other.coach()) && one.slot().overlaps(other.slot());
  }

  private Booking requested() {
    var start = instant();
    var length = Duration.ofMinutes(15L * random.nextInt(1, 33));
    var created = start.minusMillis(random.nextLong(Duration.ofDays(90).toMillis()));
    return new Booking(
        BookingId.next(created),
        oneOf(clients),
        oneOf(coaches),
        TimeSlot.of(start, length),
        BookingStatus.PENDING,
        Notes.none(),
        null,
        null,
        Revision.first(created));
  }

  /** A quarter of an hour, and so now and then a local midnight. */
  Instant instant() {
    return middle.minus(AROUND).plusSeconds(900L * random.nextInt(MINUTES / 15));
  }

  private Made become(Booking booking) {
    return switch (random.nextInt(4)) {
      case 0 -> new Made(booking, Role.CLIENT);
      case 1 -> confirmed(booking);
      case 2 -> change(confirmed(booking), BookingStatus.COMPLETED, Actor.system());
      default ->
          change(
              random.nextBoolean() ? confirmed(booking) : new Made(booking, Role.CLIENT),
              BookingStatus.CANCELLED,
              somebody(booking));
    };
  }

  private Made confirmed(Booking booking) {
    return change(
        new Made(booking, Role.CLIENT), BookingStatus.CONFIRMED, Fixtures.actor(booking.coach()));
  }

  private Made change(Made before, BookingStatus next, Actor by) {
    var at = changedAt(before.booking);
    var after =
        storage
            .bookings()
            .change(
                before.booking.id(),
                by,
                current -> Placement.unmoved(current.become(next, at)),
                Receipt.none());
    return new Made(after, by.role());
  }

  private Actor somebody(Booking booking) {
    return switch (random.nextInt(4)) {
      case 0 -> Fixtures.actor(booking.client());
      case 1 -> Fixtures.actor(booking.coach());
      case 2 -> Fixtures.anAdmin();
      default -> Actor.system();
    };
  }

  /** Long before it starts, a day before it to the millisecond, shortly before or after. */
  private Instant changedAt(Booking booking) {
    var start = booking.slot().start();
    return switch (random.nextInt(4)) {
      case 0 -> start.minus(Duration.ofDays(random.nextInt(1, 30)));
      case 1 -> start.minus(Duration.ofHours(24)).plusMillis(random.nextInt(3) - 1L);
      default -> start.plusMillis(random.nextLong(-100_000_000, 10_000_000));
    };
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * A stored session.
   *
   * @param by who changed it last
   */
  record Made(Booking booking, Role by) {

    Instant start() {
      return booking.slot().start();
    }

    boolean isCancelled() {
      return booking.status() == BookingStatus.CANCELLED;
    }
  }
}
