package io.culturebridge.memory;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.DropReason;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationId;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be told about bookings, and what no longer is. */
final class PlannedNotifications {

  private PlannedNotifications() {}

  static Stream<UserId> participants(Booking booking) {
    return Stream.of(booking.client().user(), booking.coach().user()).distinct();
  }

  static Notification ofChange(Booking booking, NotificationKind kind, UserId person, Instant now) {
    var changed = booking.revision().updatedAt();
    return planned(booking, kind, person, null, changed.isBefore(now) ? changed : now);
  }

  static Notification reminder(Booking booking, UserId person, Duration ahead) {
    var due = booking.slot().start().minus(ahead);
    return planned(booking, NotificationKind.REMINDER, person, ahead, due);
  }

  private static Notification planned(
      Booking booking,
      NotificationKind kind,
      UserId person,
      @Nullable Duration ahead,
      Instant due) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        booking.id(),
        booking.revision().sequence(),
        kind,
        person,
        ahead,
        due,
        NotificationStatus.PLANNED,
        0,
        null,
        null,
        due,
        null);
  }

  /** The dropped one, planned as the other one is. */
  static Notification again(Notification dropped, Notification other) {
    return new Notification(
        dropped.id(),
        other.booking(),
        other.sequence(),
        other.kind(),
        other.recipient(),
        other.ahead(),
        other.dueAt(),
        other.status(),
        other.attempts(),
        dropped.address(),
        other.lastError(),
        other.nextTry(),
        other.sentAt());
  }

  static Notification leased(Notification due, Instant until) {
    return new Notification(
        due.id(),
        due.booking(),
        due.sequence(),
        due.kind(),
        due.recipient(),
        due.ahead(),
        due.dueAt(),
        due.status(),
        due.attempts(),
        due.address(),
        due.lastError(),
        until,
        due.sentAt());
  }

  /** Why a reminder does not fit the booking as it is; none for all others. */
  static Optional<DropReason> whyUntrue(Notification reminder, Booking booking) {
    if (reminder.ahead() == null) {
      return Optional.empty();
    }
    if (booking.status() != BookingStatus.CONFIRMED) {
      return Optional.of(DropReason.NOT_CONFIRMED);
    }
    return reminder.remindsOf().equals(Optional.of(booking.slot().start()))
        ? Optional.empty()
        : Optional.of(DropReason.MOVED);
  }

  static boolean hasBegun(Notification reminder, Instant now) {
    return reminder.remindsOf().filter(start -> !start.isAfter(now)).isPresent();
  }
}
