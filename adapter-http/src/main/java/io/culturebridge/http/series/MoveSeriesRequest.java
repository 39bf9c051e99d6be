package io.culturebridge.http.series;

import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;

/** Where somebody wants the rest of a series to be. */
record MoveSeriesRequest(SeriesId series, SeriesMove move) {

  static MoveSeriesRequest of(BodyInput input) {
    var series = PathIds.series(input).required();
    var from = input.body().text("from").as(Instants::parse).required();
    var start = input.body().text("session_datetime").as(Instants::parse);
    var length = input.body().integer("duration_minutes").as(Numbers::minutes);
    var move = new SeriesMove(from.get(), start.orNull(), length.orNull());
    if (move.start() == null && move.length() == null) {
      throw new ProblemException(
          Problem.badRequest("The body must have session_datetime or duration_minutes"));
    }
    return new MoveSeriesRequest(series.get(), move);
  }
}
