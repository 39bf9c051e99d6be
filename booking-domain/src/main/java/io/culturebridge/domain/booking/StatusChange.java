package io.culturebridge.domain.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move a booking on.
 *
 * @param payment only together with {@link BookingStatus#CONFIRMED}
 */
public record StatusChange(BookingStatus status, @Nullable PaymentId payment) {

  /**
   * @throws IllegalArgumentException when a payment comes with anything but a confirmation
   */
  public StatusChange {
    if (payment != null && status != BookingStatus.CONFIRMED) {
      throw new IllegalArgumentException("a payment only confirms a booking");
    }
  }

  public static StatusChange to(BookingStatus status) {
    return new StatusChange(status, null);
  }

  /** The booking after the change. */
  public Booking applyTo(Booking booking, Instant now) {
    return payment == null ? booking.become(status, now) : booking.confirm(payment, now);
  }
}
