package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingUpdate;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import java.time.InstantSource;

/** Somebody concerned moves a booking to another time, or writes other notes. */
public final class UpdateBooking {

  private final BookingRepository bookings;
  private final AvailabilityRepository availability;
  private final BookingRules rules;
  private final InstantSource clock;

  public UpdateBooking(
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
   * The booking after the update; it keeps its id and its status.
   *
   * @throws RejectedException when there is no such booking, it is not the actor's, it is at
   *     another version than expected, its status is final, or the coach cannot be booked then
   */
  public Booking update(
      Actor actor,
      BookingId id,
      BookingUpdate update,
      ExpectedVersion expected,
      Receipt<Booking> receipt) {
    return bookings.change(
        id,
        actor,
        booking -> {
          Deed.UPDATE_BOOKING.require(booking.isVisibleTo(actor));
          expected.check(booking);
          var updated = update.applyTo(booking, rules, clock.instant());
          return updated.slot().equals(booking.slot())
              ? Placement.unmoved(updated)
              : new Placement(updated, claim(booking, updated));
        },
        receipt);
  }

  /** The booking's own slot does not count against it. */
  private Claim claim(Booking booking, Booking moved) {
    return availability
        .findWithout(moved.coach(), moved.slot(), booking.slot().start())
        .orElseThrow(() -> new RejectedException(new Rejection.UnknownCoach(moved.coach())))
        .claim(moved.slot(), clock.instant());
  }
}
