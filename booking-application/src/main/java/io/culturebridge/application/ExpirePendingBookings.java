package io.culturebridge.application;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.SeriesRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The service calls off what nobody has confirmed in time, so that its slot is free again. */
public final class ExpirePendingBookings {

  private static final int AT_ONCE = 100;

  private final BookingRepository bookings;
  private final SeriesRepository series;
  private final Duration after;
  private final InstantSource clock;

  /**
   * @param after how long a booking may stay pending
   */
  public ExpirePendingBookings(
      BookingRepository bookings, SeriesRepository series, Duration after, InstantSource clock) {
    this.bookings = bookings;
    this.series = series;
    this.after = after;
    this.clock = clock;
  }

  /** Cancels every booking that has been pending for too long. */
  public void run() {
    List<BookingId> expired;
    do {
      expired = bookings.pendingSince(clock.instant().minus(after), AT_ONCE);
      expired.forEach(this::expire);
    } while (expired.size() == AT_ONCE);
  }

  /** Those of one series together, so that people are told of them together. */
  private void expire(BookingId id) {
    var made = series.of(id);
    if (made.isPresent()) {
      series.change(made.get(), this::expired, Actor.system(), Receipt.none());
    } else {
      bookings.change(
          id, Actor.system(), booking -> Placement.unmoved(expired(booking)), Receipt.none());
    }
  }

  private List<Booking> expired(BookedSeries booked) {
    return booked.bookings().stream().filter(this::isExpired).map(this::expired).toList();
  }

  /** Whoever confirmed or cancelled it in the meantime was first. */
  private Booking expired(Booking booking) {
    return isExpired(booking) ? booking.become(BookingStatus.CANCELLED, clock.instant()) : booking;
  }

  private boolean isExpired(Booking booking) {
    return booking.status() == BookingStatus.PENDING
        && !booking.revision().createdAt().isAfter(clock.instant().minus(after));
  }
}
