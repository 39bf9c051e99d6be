package io.culturebridge.application.series;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.series.SeriesRepository;
import java.time.InstantSource;

/** Everything that is done with bookings that recur. */
public record SeriesUseCases(RequestSeries request, ViewSeries view, ChangeSeries change) {

  public static SeriesUseCases of(
      ViewBookings viewBookings, SeriesRepository series, BookingRules rules, InstantSource clock) {
    return new SeriesUseCases(
        new RequestSeries(series, rules, clock),
        new ViewSeries(viewBookings, series),
        new ChangeSeries(series, rules, clock));
  }
}
