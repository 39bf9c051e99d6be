package io.culturebridge.application.series;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesRepository;

/** People look at a series of theirs; admins at everybody's. */
public final class ViewSeries {

  private final ViewBookings viewBookings;
  private final SeriesRepository series;

  public ViewSeries(ViewBookings viewBookings, SeriesRepository series) {
    this.viewBookings = viewBookings;
    this.series = series;
  }

  /**
   * The series and every booking it made.
   *
   * @throws RejectedException when there is no such series or it is not the actor's to see
   */
  public BookedSeries series(Actor actor, SeriesId id) {
    var booked =
        series.find(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchSeries(id)));
    Deed.VIEW_SERIES.require(booked.series().isVisibleTo(actor));
    return booked;
  }

  /**
   * The series that made the booking.
   *
   * @throws RejectedException when there is no such booking, it is not the actor's to see, or no
   *     series made it
   */
  public BookedSeries ofBooking(Actor actor, BookingId booking) {
    var id = viewBookings.details(actor, booking).booking().id();
    return series
        .of(id)
        .map(found -> series(actor, found))
        .orElseThrow(() -> new RejectedException(new Rejection.NotOfSeries(id)));
  }
}
