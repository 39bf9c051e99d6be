package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingUpdate;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;

/** What somebody wants to be different about a booking. */
record UpdateBookingRequest(BookingId booking, BookingUpdate update) {

  static UpdateBookingRequest of(BodyInput input) {
    var booking = PathIds.booking(input).required();
    var start = input.body().text("session_datetime").as(Instants::parse);
    var length = input.body().integer("duration_minutes").as(Numbers::minutes);
    var notes = input.body().text("notes").as(Notes::of);
    var update = new BookingUpdate(start.orNull(), length.orNull(), notes.orNull());
    if (update.isEmpty()) {
      throw new ProblemException(
          Problem.badRequest("The body must have session_datetime, duration_minutes or notes"));
    }
    return new UpdateBookingRequest(booking.get(), update);
  }
}
