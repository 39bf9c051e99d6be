package io.culturebridge.http.input;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.series.SeriesId;

/** Whom and what addresses name. */
public final class PathIds {

  private PathIds() {}

  public static Given<BookingId> booking(Input input) {
    return input.path("booking_id").as(Uuids::parse).as(BookingId::new);
  }

  public static Given<SeriesId> series(Input input) {
    return input.path("series_id").as(Uuids::parse).as(SeriesId::new);
  }

  public static Given<CoachId> coach(Input input) {
    return input.path("coach_id").as(Uuids::parse).as(CoachId::new);
  }

  public static Given<UserId> user(Input input) {
    return input.path("id").as(Uuids::parse).as(UserId::new);
  }
}
