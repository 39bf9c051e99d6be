package io.culturebridge.application.series;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesMove;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChangeSeriesTest {

  private static final SeriesMove LATER =
      new SeriesMove(at("2026-03-23T17:00:00Z"), at("2026-03-23T18:00:00Z"), null);

  private final SeriesWorld world = new SeriesWorld();
  private final BookedSeries booked = world.booked();
  private final SeriesId id = booked.series().id();

  @Test
  void the_people_of_a_series_and_admins_move_the_rest_of_it() {
    var moved = move(actor(world.client), LATER);
    assertThat(moved.bookings())
        .extracting(Booking::slot)
        .containsExactly(
            hourFrom(SeriesWorld.MONDAY),
            hourFrom("2026-03-23T18:00:00Z"),
            hourFrom("2026-03-30T17:00:00Z"),
            hourFrom("2026-04-06T17:00:00Z"));
    assertThat(world.viewSeries.series(anAdmin(), id)).isEqualTo(moved);

    var from = at("2026-03-23T18:00:00Z");
    move(actor(world.coach), new SeriesMove(from, from, Duration.ofMinutes(90)));
    move(anAdmin(), new SeriesMove(from, at("2026-03-23T19:00:00Z"), null));

    assertThat(world.bookingsOfCoach())
        .filteredOn(booking -> booking.slot().duration().equals(Duration.ofMinutes(90)))
        .hasSize(3)
        .allMatch(booking -> booking.revision().sequence() == 3);
  }

  @Test
  void all_move_or_none() {
    world.take(hourFrom("2026-04-06T17:30:00Z"));

    assertThat(rejectionOf(() -> move(actor(world.client), LATER)))
        .isInstanceOf(Rejection.SeriesNotOffered.class);

    assertThat(world.viewSeries.series(anAdmin(), id)).isEqualTo(booked);
  }

  @Test
  void strangers_neither_move_nor_cancel_it() {
    for (var stranger : List.of(actor(aClient()), actor(aCoach()))) {
      assertThat(rejectionOf(() -> move(stranger, LATER)))
          .isEqualTo(new Rejection.NotPermitted(Deed.MOVE_SERIES));
      assertThat(rejectionOf(() -> cancel(stranger, null)))
          .isEqualTo(new Rejection.NotPermitted(Deed.CANCEL_SERIES));
    }
    assertThat(world.viewSeries.series(anAdmin(), id)).isEqualTo(booked);
  }

  @Test
  void an_unknown_series_is_said_to_be_unknown() {
    var unknown = new SeriesId(UUID.randomUUID());
    var refused = new Rejection.NoSuchSeries(unknown);
    var changes = world.changeSeries;

    assertThat(rejectionOf(() -> changes.move(anAdmin(), unknown, LATER, Receipt.none())))
        .isEqualTo(refused);
    assertThat(rejectionOf(() -> changes.cancel(anAdmin(), unknown, null, Receipt.none())))
        .isEqualTo(refused);
  }

  @Test
  void the_rest_of_a_series_is_cancelled_from_a_time_on() {
    var cancelled = cancel(actor(world.coach), at("2026-03-30T16:00:00Z"));

    assertThat(cancelled)
        .hasSize(2)
        .allMatch(booking -> booking.status() == BookingStatus.CANCELLED);
    assertThat(statuses())
        .containsExactly(
            BookingStatus.PENDING,
            BookingStatus.PENDING,
            BookingStatus.CANCELLED,
            BookingStatus.CANCELLED);
  }

  @Test
  void without_a_time_what_is_to_come_is_cancelled() {
    world.clock.set(at("2026-03-23T17:00:01Z"));

    assertThat(cancel(actor(world.client), null)).hasSize(2);
    assertThat(cancel(actor(world.client), null)).isEmpty();
    assertThat(cancel(anAdmin(), Instant.EPOCH)).hasSize(2);
  }

  private BookedSeries move(Actor actor, SeriesMove move) {
    return world.changeSeries.move(actor, id, move, Receipt.none());
  }

  private List<Booking> cancel(Actor actor, @Nullable Instant from) {
    return world.changeSeries.cancel(actor, id, from, Receipt.none());
  }

  private List<BookingStatus> statuses() {
    return world.viewSeries.series(anAdmin(), id).bookings().stream().map(Booking::status).toList();
  }
}
