package io.culturebridge.domain.booking;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a booking in place; what is null stays as it is.
 *
 * @param start of the session, UTC
 */
public record BookingUpdate(
    @Nullable Instant start, @Nullable Duration length, @Nullable Notes notes) {

  /** Tells whether everything stays as it is. */
  public boolean isEmpty() {
    return start == null && length == null && notes == null;
  }

  /**
   * The booking after the update; the same value when nothing is different.
   *
   * @throws RejectedException as {@link Booking#change}
   */
  public Booking applyTo(Booking booking, BookingRules rules, Instant now) {
    var slot =
        TimeSlot.of(
            Objects.requireNonNullElse(start, booking.slot().start()),
            Objects.requireNonNullElse(length, booking.slot().duration()));
    var newNotes = Objects.requireNonNullElse(notes, booking.notes());
    var changed = booking.change(slot, newNotes, rules, now);
    return slot.equals(booking.slot()) && newNotes.equals(booking.notes()) ? booking : changed;
  }
}
