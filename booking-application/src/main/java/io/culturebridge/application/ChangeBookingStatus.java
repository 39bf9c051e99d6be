package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.booking.StatusChange;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import java.time.InstantSource;

/** Somebody concerned moves a booking on, or calls it off. */
public final class ChangeBookingStatus {

  private final BookingRepository bookings;
  private final InstantSource clock;

  public ChangeBookingStatus(BookingRepository bookings, InstantSource clock) {
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * The booking after the change.
   *
   * @throws RejectedException when there is no such booking, it is not the actor's, it is at
   *     another version than expected, or its status does not lead there
   */
  public Booking change(
      Actor actor,
      BookingId id,
      StatusChange change,
      ExpectedVersion expected,
      Receipt<Booking> receipt) {
    return apply(actor, id, change, expected, receipt, Deed.UPDATE_BOOKING);
  }

  /**
   * The cancelled booking.
   *
   * @throws RejectedException as {@link #change}
   */
  public Booking cancel(
      Actor actor, BookingId id, ExpectedVersion expected, Receipt<Booking> receipt) {
    var cancellation = StatusChange.to(BookingStatus.CANCELLED);
    return apply(actor, id, cancellation, expected, receipt, Deed.CANCEL_BOOKING);
  }

  private Booking apply(
      Actor actor,
      BookingId id,
      StatusChange change,
      ExpectedVersion expected,
      Receipt<Booking> receipt,
      Deed deed) {
    return bookings.change(
        id,
        actor,
        booking -> {
          deed.require(booking.isVisibleTo(actor));
          expected.check(booking);
          return Placement.unmoved(change.applyTo(booking, clock.instant()));
        },
        receipt);
  }
}
