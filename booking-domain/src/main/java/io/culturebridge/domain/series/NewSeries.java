package io.culturebridge.domain.series;

import java.util.List;

/**
 * What came of a request for a series.
 *
 * @param skipped what could not be booked, in order
 */
public record NewSeries(BookedSeries booked, List<RefusedSession> skipped) {

  public NewSeries {
    skipped = List.copyOf(skipped);
  }
}
