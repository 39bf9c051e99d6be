package io.culturebridge.http.availability;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.input.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose open slots somebody looks for, when, and of what length.
 *
 * @param zone in which they are shown; null for UTC
 */
record AvailabilityRequest(CoachId coach, TimeSlot window, Duration length, @Nullable ZoneId zone) {

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(60);

  static AvailabilityRequest of(Input input) {
    var coach = PathIds.coach(input).required();
    var start = input.query("start_date").as(Instants::parse).required();
    var end =
        input
            .query("end_date")
            .as(Instants::parse)
            .matching(start, Instant::isAfter, "must be after start_date")
            .required();
    var length = input.query("duration_minutes").as(Numbers::parse).as(Numbers::minutes);
    var zone = input.query("timezone").as(Zones::parse);
    return new AvailabilityRequest(
        coach.get(), TimeSlot.of(start.get(), end.get()), length.or(USUAL_LENGTH), zone.orNull());
  }
}
