package io.culturebridge.http.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.PathIds;
import java.time.Duration;

/** Which slot of which coach somebody wonders about. */
record ExplainRequest(CoachId coach, TimeSlot slot) {

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(60);

  static ExplainRequest of(Input input) {
    var coach = PathIds.coach(input).required();
    var start = input.query("start").as(Instants::parse).required();
    var length = input.query("duration_minutes").as(Numbers::parse).as(Numbers::minutes);
    return new ExplainRequest(coach.get(), TimeSlot.of(start.get(), length.or(USUAL_LENGTH)));
  }
}
