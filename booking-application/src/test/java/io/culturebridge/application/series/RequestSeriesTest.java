package io.culturebridge.application.series;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static io.culturebridge.testkit.SeriesStorage.MADRID;
import static io.culturebridge.testkit.SeriesStorage.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.domain.series.SeriesRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestSeriesTest {

  private static final String WEEKLY = "FREQ=WEEKLY;COUNT=4";

  private final SeriesWorld world = new SeriesWorld();

  @Test
  void a_client_books_a_coach_again_and_again() {
    var made = made(weekly(OnConflict.REJECT));

    var series = made.booked().series();
    assertThat(series.client()).isEqualTo(world.client);
    assertThat(series.coach()).isEqualTo(world.coach);
    assertThat(series.zone()).isEqualTo(MADRID);
    assertThat(series.createdAt()).isEqualTo(NOW.truncatedTo(ChronoUnit.MILLIS));
    assertThat(made.skipped()).isEmpty();
    assertThat(made.booked().bookings())
        .hasSize(4)
        .allMatch(booking -> booking.status() == BookingStatus.PENDING)
        .allMatch(booking -> booking.client().equals(world.client))
        .containsExactlyInAnyOrderElementsOf(world.bookingsOfCoach());
  }

  @Test
  void nobody_but_a_client_books() {
    var refused = new Rejection.NotPermitted(Deed.REQUEST_BOOKING);

    for (var actor : List.of(actor(world.coach), anAdmin())) {
      assertThat(refusal(actor, weekly(OnConflict.SKIP))).isEqualTo(refused);
      assertThat(rejectionOf(() -> world.requestSeries.requirePermission(actor)))
          .isEqualTo(refused);
    }
  }

  @Test
  void one_taken_session_refuses_all_or_is_skipped() {
    world.take(hourFrom("2026-03-23T17:30:00Z"));
    var taken = new RefusedSession(hourFrom("2026-03-23T17:00:00Z"), Set.of(Obstacle.BOOKED));

    assertThat(refusal(weekly(OnConflict.REJECT)))
        .isEqualTo(new Rejection.SeriesNotOffered(world.coach, List.of(taken)));
    assertThat(world.bookingsOfCoach()).hasSize(1);

    var made = made(weekly(OnConflict.SKIP));
    assertThat(made.skipped()).containsExactly(taken);
    assertThat(made.booked().bookings()).hasSize(3);
  }

  @Test
  void a_coach_with_a_schedule_is_booked_within_it() {
    world.storage.availability().publish(world.coach, Schedule.standard());
    var outside = new RefusedSession(hourFrom(SeriesWorld.MONDAY), Set.of(Obstacle.OUTSIDE_HOURS));

    assertThat(
            refusal(
                request(world.coach, SeriesWorld.MONDAY, "FREQ=DAILY;COUNT=1", OnConflict.SKIP)))
        .isEqualTo(new Rejection.SeriesNotOffered(world.coach, List.of(outside)));
    assertThat(
            made(request(world.coach, "2026-03-16T15:00:00Z", WEEKLY, OnConflict.REJECT))
                .booked()
                .bookings())
        .extracting(Booking::slot)
        .contains(hourFrom("2026-03-16T15:00:00Z"), hourFrom("2026-04-06T14:00:00Z"));
  }

  @Test
  void the_past_an_unknown_coach_and_a_rule_without_end_are_refused() {
    var unknown = aCoach();

    assertThat(refusal(request(unknown, SeriesWorld.MONDAY, WEEKLY, OnConflict.SKIP)))
        .isEqualTo(new Rejection.UnknownCoach(unknown));
    assertThat(refusal(request(world.coach, "2025-11-03T17:00:00Z", WEEKLY, OnConflict.SKIP)))
        .isInstanceOf(Rejection.StartsInThePast.class);
    assertThat(refusal(request(world.coach, SeriesWorld.MONDAY, "FREQ=DAILY", OnConflict.SKIP)))
        .isEqualTo(new Rejection.SeriesWithoutEnd());
    assertThat(world.bookingsOfCoach()).isEmpty();
  }

  private SeriesRequest weekly(OnConflict onConflict) {
    return request(world.coach, SeriesWorld.MONDAY, WEEKLY, onConflict);
  }

  private NewSeries made(SeriesRequest request) {
    return world.requestSeries.request(actor(world.client), request, Receipt.none());
  }

  private Rejection refusal(SeriesRequest request) {
    return refusal(actor(world.client), request);
  }

  private Rejection refusal(Actor actor, SeriesRequest request) {
    return rejectionOf(() -> world.requestSeries.request(actor, request, Receipt.none()));
  }
}
