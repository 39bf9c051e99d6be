package io.culturebridge.domain.notification;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person is told one thing about one booking, once: there is one notification for each version
 * of a booking, kind and person, and one reminder for each start, lead time and person.
 *
 * @param sequence of the booking when the notification was planned
 * @param ahead of a reminder, how long before the session starts, whole minutes; null for all
 *     others
 * @param dueAt UTC, milliseconds; not sent before
 * @param attempts in vain so far
 * @param address where it went; null until it was tried
 * @param lastError why it was not sent, for people
 * @param nextTry UTC, milliseconds; null when there is nothing to do
 * @param sentAt UTC, milliseconds; null unless sent
 */
public record Notification(
    NotificationId id,
    BookingId booking,
    int sequence,
    NotificationKind kind,
    UserId recipient,
    @Nullable Duration ahead,
    Instant dueAt,
    NotificationStatus status,
    int attempts,
    @Nullable String address,
    @Nullable String lastError,
    @Nullable Instant nextTry,
    @Nullable Instant sentAt) {

  /** How long it is remembered once there is nothing left to do. */
  public static final Duration LIFETIME = Duration.ofDays(90);

  public Notification {
    dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
    nextTry = nextTry == null ? null : nextTry.truncatedTo(ChronoUnit.MILLIS);
    sentAt = sentAt == null ? null : sentAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** When the session starts that a reminder is of; none for all others. */
  public Optional<Instant> remindsOf() {
    return Optional.ofNullable(ahead).map(dueAt::plus);
  }

  /** About to go to that address. */
  public Notification to(String address) {
    return after(status, attempts, address, lastError, nextTry, sentAt);
  }

  /** Taken over for that address. */
  public Notification sent(String to, Instant now) {
    return after(NotificationStatus.SENT, attempts, to, null, null, now);
  }

  /** Not to be tried before then, through no fault of this notification. */
  public Notification postponed(String reason, Instant then) {
    return after(NotificationStatus.RETRYING, attempts, address, reason, then, null);
  }

  /** Tried in vain, to be tried again then. */
  public Notification retrying(String reason, Instant then) {
    return after(NotificationStatus.RETRYING, attempts + 1, address, reason, then, null);
  }

  /** Tried in vain for good. */
  public Notification failed(String reason) {
    return after(NotificationStatus.FAILED, attempts + 1, address, reason, null, null);
  }

  /** Not to be sent at all. */
  public Notification dropped(String reason) {
    return after(NotificationStatus.DROPPED, attempts, address, reason, null, null);
  }

  private Notification after(
      NotificationStatus next,
      int tried,
      @Nullable String to,
      @Nullable String reason,
      @Nullable Instant then,
      @Nullable Instant sent) {
    return new Notification(
        id, booking, sequence, kind, recipient, ahead, dueAt, next, tried, to, reason, then, sent);
  }
}
