package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.actor;

import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.notification.NotificationRepository;
import io.culturebridge.domain.series.SeriesRepository;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.function.Function;

/** The notification ports of one adapter, over the store of the bookings they tell of. */
public record NotificationStorage(
    Storage storage,
    SeriesRepository series,
    NotificationRepository notifications,
    NotificationPreferencesRepository preferences) {

  public SeriesStorage recurring() {
    return new SeriesStorage(storage, series);
  }

  /** A pending booking of people nobody else knows. */
  public Booking requested(TimeSlot slot) {
    var booking = Fixtures.aBooking(storage.knownClient(), storage.knownCoach(), slot);
    storage
        .bookings()
        .add(booking, Claim.withoutSchedule(slot), actor(booking.client()), Receipt.none());
    return booking;
  }

  public Booking confirmed(TimeSlot slot, Instant now) {
    return become(requested(slot), BookingStatus.CONFIRMED, now);
  }

  /** By the coach. */
  public Booking become(Booking booking, BookingStatus status, Instant now) {
    return change(booking, current -> Placement.unmoved(current.become(status, now)));
  }

  /** By the coach. */
  public Booking move(Booking booking, TimeSlot slot, Instant now) {
    return change(
        booking,
        current ->
            new Placement(
                current.change(slot, current.notes(), BookingRules.standard(), now),
                Claim.withoutSchedule(slot)));
  }

  /** By the coach. */
  public Booking change(Booking booking, Function<Booking, Placement> transition) {
    return storage
        .bookings()
        .change(booking.id(), actor(booking.coach()), transition, Receipt.none());
  }

  /** Plans whatever there is to tell. */
  public void planAll(Instant now) {
    boolean more = true;
    while (more) {
      more = notifications.plan(100, now);
    }
  }
}
