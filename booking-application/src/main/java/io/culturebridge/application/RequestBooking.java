package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.InstantSource;

/** A client asks for a session. */
public final class RequestBooking {

  private final BookingRepository bookings;
  private final BookingRules rules;
  private final InstantSource clock;

  public RequestBooking(BookingRepository bookings, BookingRules rules, InstantSource clock) {
    this.bookings = bookings;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Refuses whoever may never book; for callers that must know before they look at the rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requirePermission(Actor actor) {
    if (actor.role() != Role.CLIENT) {
      throw new RejectedException(new Rejection.NotPermitted(Deed.REQUEST_BOOKING));
    }
  }

  /**
   * The new booking, pending.
   *
   * @throws RejectedException when the actor is no client, the rules object, or the coach is not
   *     free
   */
  public Booking request(
      Actor actor, CoachId coach, TimeSlot slot, Notes notes, Receipt<Booking> receipt) {
    requirePermission(actor);
    var client = new ClientId(actor.id().value());
    var booking = Booking.request(client, coach, slot, notes, rules, clock.instant());
    bookings.add(booking, actor, receipt);
    return booking;
  }
}
