package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.Uuids;
import java.time.Duration;

/** What a client wants to book. */
record CreateBookingRequest(CoachId coach, TimeSlot slot, Notes notes) {

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(60);

  static CreateBookingRequest of(BodyInput input) {
    var coach = input.body().text("coach_id").as(Uuids::parse).as(CoachId::new).required();
    var start = input.body().text("session_datetime").as(Instants::parse).required();
    var length = input.body().integer("duration_minutes").as(Numbers::minutes);
    var notes = input.body().text("notes").as(Notes::of);
    return new CreateBookingRequest(
        coach.get(), TimeSlot.of(start.get(), length.or(USUAL_LENGTH)), notes.or(Notes.none()));
  }
}
