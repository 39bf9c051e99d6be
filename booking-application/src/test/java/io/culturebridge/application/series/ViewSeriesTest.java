package io.culturebridge.application.series;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.series.SeriesId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ViewSeriesTest {

  private final SeriesWorld world = new SeriesWorld();
  private final ViewSeries view = world.viewSeries;

  @Test
  void the_people_of_a_series_and_admins_see_it() {
    var booked = world.booked();

    for (var actor : List.of(actor(world.client), actor(world.coach), anAdmin())) {
      assertThat(view.series(actor, booked.series().id())).isEqualTo(booked);
      assertThat(booked.bookings())
          .allSatisfy(booking -> assertThat(view.ofBooking(actor, booking.id())).isEqualTo(booked));
    }
  }

  @Test
  void a_stranger_does_not() {
    var booked = world.booked();
    var id = booked.bookings().getFirst().id();

    for (var stranger : List.of(actor(aClient()), actor(aCoach()))) {
      assertThat(rejectionOf(() -> view.series(stranger, booked.series().id())))
          .isEqualTo(new Rejection.NotPermitted(Deed.VIEW_SERIES));
      assertThat(rejectionOf(() -> view.ofBooking(stranger, id)))
          .isEqualTo(new Rejection.NotPermitted(Deed.VIEW_BOOKING));
    }
  }

  @Test
  void what_is_unknown_is_said_to_be_unknown() {
    var series = new SeriesId(UUID.randomUUID());
    var booking = aBooking().id();

    assertThat(rejectionOf(() -> view.series(anAdmin(), series)))
        .isEqualTo(new Rejection.NoSuchSeries(series));
    assertThat(rejectionOf(() -> view.ofBooking(anAdmin(), booking)))
        .isEqualTo(new Rejection.NoSuchBooking(booking));
  }

  @Test
  void a_booking_of_its_own_is_of_no_series() {
    var booking = world.take(hourFrom(SeriesWorld.MONDAY));

    assertThat(rejectionOf(() -> view.ofBooking(anAdmin(), booking.id())))
        .isEqualTo(new Rejection.NotOfSeries(booking.id()));
  }
}
