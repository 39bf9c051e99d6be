package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static io.culturebridge.testkit.SeriesStorage.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.domain.series.SeriesSession;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code SeriesRepository} keeps to when series move. */
public interface SeriesMovesContract {

  SeriesStorage recurring();

  @Test
  default void sessions_may_move_to_where_others_of_them_were() {
    var booked = daily(recurring().storage().knownCoach());

    var moved = move(booked, "2026-06-01T10:00:00Z", "2026-06-02T10:00:00Z");

    assertThat(moved.bookings())
        .extracting(Booking::slot)
        .containsExactly(
            hourFrom("2026-06-02T10:00:00Z"),
            hourFrom("2026-06-03T10:00:00Z"),
            hourFrom("2026-06-04T10:00:00Z"),
            hourFrom("2026-06-05T10:00:00Z"));
    assertThat(recurring().series().find(booked.series().id())).contains(moved);
  }

  @Test
  default void sessions_before_stay_where_they_are() {
    var booked = daily(recurring().storage().knownCoach());

    var moved = move(booked, "2026-06-03T10:00:00Z", "2026-06-03T10:30:00Z");

    assertThat(moved.sessions().subList(0, 2)).isEqualTo(booked.sessions().subList(0, 2));
    assertThat(moved.sessions().subList(2, 4))
        .extracting(SeriesSession::local)
        .containsExactly(
            LocalDateTime.parse("2026-06-03T12:30"), LocalDateTime.parse("2026-06-04T12:30"));
    assertThat(recurring().series().find(booked.series().id())).contains(moved);
  }

  @Test
  default void each_moved_session_has_it_in_its_history_once() {
    var booked = daily(recurring().storage().knownCoach());

    var moved = move(booked, "2026-06-03T10:00:00Z", "2026-06-03T09:00:00Z");

    var last = moved.bookings().get(3);
    assertThat(recurring().storage().bookings().history(last.id()))
        .hasSize(2)
        .last()
        .isEqualTo(
            new BookingChange(ChangeType.RESCHEDULED, actor(booked.series().client()), last));
    assertThat(recurring().storage().bookings().history(moved.bookings().getFirst().id()))
        .hasSize(1);
  }

  @Test
  default void a_move_onto_a_session_that_stays_moves_nothing() {
    var booked = daily(recurring().storage().knownCoach());

    assertThat(rejectionOf(() -> move(booked, "2026-06-02T10:00:00Z", "2026-06-01T10:30:00Z")))
        .isInstanceOf(Rejection.SeriesNotOffered.class);

    assertThat(recurring().series().find(booked.series().id())).contains(booked);
  }

  @Test
  default void a_move_onto_somebody_elses_session_moves_nothing() {
    var coach = recurring().storage().knownCoach();
    var booked = daily(coach);
    take(coach, hourFrom("2026-06-04T12:00:00Z"));

    assertThat(rejectionOf(() -> move(booked, "2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z")))
        .isInstanceOf(Rejection.SeriesNotOffered.class);

    assertThat(recurring().series().find(booked.series().id())).contains(booked);
    var first = hourFrom("2026-06-01T10:00:00Z");
    assertThat(recurring().storage().availability().find(coach, first).orElseThrow().taken())
        .isEqualTo(Commitments.of(TimeSlots.of(first)));
  }

  @Test
  default void old_slots_are_free_and_new_ones_are_not() {
    var coach = recurring().storage().knownCoach();
    var booked = daily(coach);
    move(booked, "2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z");

    take(coach, hourFrom("2026-06-01T10:00:00Z"));
    assertThat(rejectionOf(() -> take(coach, hourFrom("2026-06-03T12:30:00Z"))))
        .isInstanceOf(Rejection.SlotTaken.class);
  }

  @Test
  default void sessions_of_the_far_future_move_whatever_is_booked_before() {
    var coach = recurring().storage().knownCoach();
    take(coach, hourFrom("2026-06-01T10:00:00Z"));
    var request = request(coach, "5226-06-01T10:00:00Z", "FREQ=DAILY;COUNT=3", OnConflict.REJECT);
    var booked = recurring().add(recurring().storage().knownClient(), request).booked();

    var moved = move(booked, "5226-06-01T10:00:00Z", "5226-06-01T10:30:00Z");

    assertThat(recurring().series().find(booked.series().id())).contains(moved);
  }

  @Test
  default void sessions_can_all_become_longer() {
    var booked = daily(recurring().storage().knownCoach());

    var moved =
        recurring()
            .move(
                booked.series(),
                new SeriesMove(at("2026-06-01T10:00:00Z"), null, Duration.ofMinutes(90)));

    assertThat(moved.bookings())
        .allMatch(booking -> booking.slot().duration().equals(Duration.ofMinutes(90)));
    assertThat(recurring().series().find(booked.series().id())).contains(moved);
  }

  @Test
  default void a_move_to_where_it_is_changes_nothing() {
    var booked = daily(recurring().storage().knownCoach());

    assertThat(move(booked, "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z")).isEqualTo(booked);

    assertThat(recurring().series().find(booked.series().id())).contains(booked);
  }

  private BookedSeries daily(CoachId coach) {
    var request = request(coach, "2026-06-01T10:00:00Z", "FREQ=DAILY;COUNT=4", OnConflict.REJECT);
    return recurring().add(recurring().storage().knownClient(), request).booked();
  }

  private BookedSeries move(BookedSeries booked, String from, String to) {
    return recurring()
        .move(booked.series(), new SeriesMove(Instant.parse(from), Instant.parse(to), null));
  }

  private void take(CoachId coach, TimeSlot slot) {
    var booking = aBooking(recurring().storage().knownClient(), coach, slot);
    recurring().storage().added(booking);
  }
}
