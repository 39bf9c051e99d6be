package io.culturebridge.http.series;

import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.SeriesRequest;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Dates;
import io.culturebridge.http.input.Given;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.Uuids;
import io.culturebridge.http.input.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Reads what a client wants to book again and again. */
final class CreateSeriesRequest {

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(60);

  private CreateSeriesRequest() {}

  static SeriesRequest of(BodyInput input) {
    var body = input.body();
    var coach = body.text("coach_id").as(Uuids::parse).as(CoachId::new).required();
    var start = body.text("session_datetime").as(Instants::parse).required();
    var length = body.integer("duration_minutes").as(Numbers::minutes);
    var zone = body.text("timezone").as(Zones::parse).required();
    var rule = body.text("rrule").as(RecurrenceRule::parse).required();
    var except =
        body.texts("exdates", SeriesRequest.MOST_EXCEPT_DATES).stream()
            .map(date -> date.<LocalDate>as(Dates::parse))
            .toList();
    var notes = body.text("notes").as(Notes::of);
    var onConflict = body.text("on_conflict").as(CreateSeriesRequest::onConflict);
    return new SeriesRequest(
        coach.get(),
        start.get(),
        length.or(USUAL_LENGTH),
        zone.get(),
        rule.get(),
        except.stream().map(Given::get).collect(Collectors.toUnmodifiableSet()),
        notes.or(Notes.none()),
        onConflict.or(OnConflict.REJECT));
  }

  private static OnConflict onConflict(String word) {
    return OnConflict.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("must be reject or skip"));
  }
}
