package io.culturebridge.domain.booking;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session a client has with a coach. Immutable: a transition returns the next value.
 *
 * <pre>{@code
 * Booking booking = Booking.request(client, coach, slot, Notes.none(), BookingRules.standard(), now);
 * Booking confirmed = booking.become(BookingStatus.CONFIRMED, now);
 * }</pre>
 *
 * <p>The constructor is for storage that reads back what it was given; bookings are born by {@link
 * #request}.
 */
public record Booking(
    BookingId id,
    ClientId client,
    CoachId coach,
    TimeSlot slot,
    BookingStatus status,
    Notes notes,
    @Nullable PaymentId payment,
    @Nullable MeetingLink meetingLink,
    Revision revision) {

  /** After so many changes only its status can change. */
  public static final int MOST_CHANGES = 1_000;

  /**
   * A new pending booking. That the coach is free is for the repository to decide when it is added.
   *
   * @throws RejectedException when the rules object to the slot
   */
  public static Booking request(
      ClientId client, CoachId coach, TimeSlot slot, Notes notes, BookingRules rules, Instant now) {
    RejectedException.throwIfPresent(rules.objectionTo(slot, now));
    return new Booking(
        BookingId.next(now),
        client,
        coach,
        slot,
        BookingStatus.PENDING,
        notes,
        null,
        null,
        Revision.first(now));
  }

  /**
   * The booking in its next status.
   *
   * @throws RejectedException when its status does not lead there
   */
  public Booking become(BookingStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw new RejectedException(new Rejection.IllegalTransition(status, next));
    }
    return new Booking(
        id, client, coach, slot, next, notes, payment, meetingLink, revision.next(now));
  }

  /**
   * The booking confirmed by a payment.
   *
   * @throws RejectedException when it cannot be confirmed
   */
  public Booking confirm(PaymentId by, Instant now) {
    var confirmed = become(BookingStatus.CONFIRMED, now);
    return new Booking(
        id, client, coach, slot, confirmed.status, notes, by, meetingLink, confirmed.revision);
  }

  /**
   * The booking in another slot, with other notes, or both.
   *
   * @throws RejectedException when its status is final, it was changed {@value #MOST_CHANGES} times
   *     already, or the slot is another one and the rules object to it
   */
  public Booking change(TimeSlot slot, Notes notes, BookingRules rules, Instant now) {
    if (!status.holdsTheSlot()) {
      throw new RejectedException(new Rejection.CannotBeChanged(status));
    }
    if (revision.sequence() >= MOST_CHANGES) {
      throw new RejectedException(new Rejection.ChangedTooOften(MOST_CHANGES));
    }
    if (!slot.equals(this.slot)) {
      RejectedException.throwIfPresent(rules.objectionTo(slot, now));
    }
    return new Booking(
        id, client, coach, slot, status, notes, payment, meetingLink, revision.next(now));
  }

  /** The booking with a place to meet; the same booking when it has one or is called off. */
  public Booking withMeetingLink(MeetingLink link, Instant now) {
    return meetingLink != null || status == BookingStatus.CANCELLED
        ? this
        : new Booking(id, client, coach, slot, status, notes, payment, link, revision.next(now));
  }

  /** Tells whether the actor takes part in it or is an admin. */
  public boolean isVisibleTo(Actor actor) {
    return actor.isAdmin() || actor.is(client) || actor.is(coach);
  }
}
