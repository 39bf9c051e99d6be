package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.InstantSource;

/** A client asks for a session. */
public final class RequestBooking {

  /** Each lost attempt but the first means that the coach's schedule changed meanwhile. */
  private static final int MOST_ATTEMPTS = 5;

  private final BookingRepository bookings;
  private final AvailabilityRepository availability;
  private final BookingRules rules;
  private final InstantSource clock;

  public RequestBooking(
      BookingRepository bookings,
      AvailabilityRepository availability,
      BookingRules rules,
      InstantSource clock) {
    this.bookings = bookings;
    this.availability = availability;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Refuses whoever may never book; for callers that must know before they look at the rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requirePermission(Actor actor) {
    var ignored = actor.asClient(Deed.REQUEST_BOOKING);
  }

  /**
   * The new booking, pending.
   *
   * @throws RejectedException when the actor is no client, the rules object, or the coach cannot be
   *     booked then
   */
  public Booking request(
      Actor actor, CoachId coach, TimeSlot slot, Notes notes, Receipt<Booking> receipt) {
    var client = actor.asClient(Deed.REQUEST_BOOKING);
    var booking = Booking.request(client, coach, slot, notes, rules, clock.instant());
    // most coaches have no schedule and no calendar, and storage tells when this one has
    var claim = Claim.withoutSchedule(slot);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (bookings.add(booking, claim, actor, receipt)) {
        return booking;
      }
      claim = claim(coach, slot);
    }
    throw new UnavailableException("the coach's schedule changes too often", null);
  }

  private Claim claim(CoachId coach, TimeSlot slot) {
    return availability
        .find(coach, slot)
        .orElseThrow(() -> new RejectedException(new Rejection.UnknownCoach(coach)))
        .claim(slot, clock.instant());
  }
}
