package io.culturebridge.domain.booking;

import io.culturebridge.domain.availability.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A booking and what it takes of its coach's time.
 *
 * @param claim of the booking's slot; null for a booking that keeps what it has
 */
public record Placement(Booking booking, @Nullable Claim claim) {

  /** A booking that stays where it is. */
  public static Placement unmoved(Booking booking) {
    return new Placement(booking, null);
  }
}
