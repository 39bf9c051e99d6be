package io.culturebridge.domain.series;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static io.culturebridge.testkit.SeriesStorage.MADRID;
import static io.culturebridge.testkit.SeriesStorage.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 2026-03-16 is a Monday; the clocks of Madrid change on 2026-03-29 and 2026-10-25. */
final class SeriesMoveTest {

  private static final Instant NOW = at("2026-03-01T00:00:00Z");
  private static final BookingRules RULES = BookingRules.standard();

  private final ClientId client = aClient();

  @Test
  void all_move_by_the_same_on_the_clocks_whatever_they_do_in_between() {
    var weekly = series("2026-03-16T17:00:00Z", "FREQ=WEEKLY;COUNT=40");

    var moved = move(weekly, "2026-03-16T17:00:00Z", "2026-03-17T18:30:00Z");

    assertThat(moved.sessions()).hasSize(40);
    for (int i = 0; i < 40; i++) {
      var session = moved.sessions().get(i);
      assertThat(session.local())
          .isEqualTo(LocalDateTime.parse("2026-03-17T19:30").plusWeeks(i))
          .isEqualTo(LocalDateTime.ofInstant(session.slot().start(), MADRID));
    }
  }

  @Test
  void a_move_over_a_clock_change_is_measured_on_the_clocks() {
    var weekly = series("2026-03-23T17:00:00Z", "FREQ=WEEKLY;COUNT=2");

    var moved = move(weekly, "2026-03-23T17:00:00Z", "2026-03-30T16:00:00Z");

    assertThat(slots(moved))
        .containsExactly(hourFrom("2026-03-30T16:00:00Z"), hourFrom("2026-04-06T16:00:00Z"));
  }

  @Test
  void sessions_before_stay() {
    var daily = series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=4");

    var moved = move(daily, "2026-04-08T10:00:00Z", "2026-04-08T09:00:00Z");

    assertThat(slots(moved))
        .containsExactly(hourFrom("2026-04-08T09:00:00Z"), hourFrom("2026-04-09T09:00:00Z"));
    assertThat(moved.onConflict()).isEqualTo(OnConflict.REJECT);
  }

  @Test
  void a_session_moved_by_hand_before_moves_from_where_it_is() {
    var daily =
        with(
            series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=3"),
            1,
            booking -> rescheduled(booking, "2026-04-07T15:00:00Z"));

    var moved = move(daily, "2026-04-06T10:00:00Z", "2026-04-06T11:00:00Z");

    assertThat(slots(moved))
        .containsExactly(
            hourFrom("2026-04-06T11:00:00Z"),
            hourFrom("2026-04-07T16:00:00Z"),
            hourFrom("2026-04-08T11:00:00Z"));
    assertThat(moved.sessions().get(1).local()).isEqualTo("2026-04-07T18:00");
  }

  @Test
  void what_counts_as_later_is_where_sessions_are_now() {
    var daily =
        with(
            series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=3"),
            0,
            booking -> rescheduled(booking, "2026-04-20T10:00:00Z"));

    var moved = move(daily, "2026-04-08T10:00:00Z", "2026-04-08T12:00:00Z");

    assertThat(slots(moved))
        .containsExactly(hourFrom("2026-04-08T12:00:00Z"), hourFrom("2026-04-20T12:00:00Z"));
  }

  @Test
  void sessions_become_longer_where_they_start() {
    var daily = series("2026-03-28T17:00:00Z", "FREQ=DAILY;COUNT=2");

    var moved = move(daily, "2026-03-28T17:00:00Z", null, Duration.ofMinutes(90));

    assertThat(slots(moved))
        .containsExactly(
            TimeSlot.of(at("2026-03-28T17:00:00Z"), Duration.ofMinutes(90)),
            TimeSlot.of(at("2026-03-29T16:00:00Z"), Duration.ofMinutes(90)));
  }

  @Test
  void what_already_is_as_wished_is_not_changed() {
    var daily =
        with(
            series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=2"),
            1,
            booking -> {
              var longer = TimeSlot.of(booking.slot().start(), Duration.ofMinutes(90));
              return booking.change(longer, booking.notes(), RULES, NOW);
            });

    var moved = move(daily, "2026-04-06T10:00:00Z", null, Duration.ofMinutes(90));

    assertThat(moved.sessions()).hasSize(1);
    assertThat(move(daily, "2026-04-06T10:00:00Z", "2026-04-06T10:00:00Z").sessions()).isEmpty();
  }

  @Test
  void some_open_session_starts_where_the_move_begins() {
    var daily =
        with(
            series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=3"),
            1,
            booking -> booking.become(BookingStatus.CANCELLED, NOW));

    for (var from :
        List.of("2026-04-07T10:00:00Z", "2026-04-06T09:59:59Z", "2026-04-09T10:00:00Z")) {
      assertThat(rejectionOf(() -> move(daily, from, "2026-04-10T10:00:00Z")))
          .isEqualTo(new Rejection.NoSessionThen(at(from)));
    }
  }

  @Test
  void sessions_that_are_over_or_called_off_are_left_alone() {
    var daily = series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=4");
    daily = with(daily, 1, booking -> booking.become(BookingStatus.CANCELLED, NOW));
    daily = with(daily, 2, SeriesMoveTest::completed);
    daily = with(daily, 3, booking -> booking.become(BookingStatus.CONFIRMED, NOW));

    var moved = move(daily, "2026-04-06T10:00:00Z", "2026-04-06T12:00:00Z");

    assertThat(slots(moved))
        .containsExactly(hourFrom("2026-04-06T12:00:00Z"), hourFrom("2026-04-09T12:00:00Z"));
    assertThat(moved.sessions())
        .extracting(session -> session.booking().status())
        .containsExactly(BookingStatus.PENDING, BookingStatus.CONFIRMED);
  }

  @Test
  void a_time_the_clocks_skip_is_remembered_when_sessions_move_on() {
    var daily = series("2026-03-28T00:30:00Z", "FREQ=DAILY;COUNT=3");

    var skipped = move(daily, "2026-03-28T00:30:00Z", "2026-03-28T01:30:00Z");
    var back = move(daily.with(skipped.sessions()), "2026-03-28T01:30:00Z", "2026-03-28T00:30:00Z");

    assertThat(skipped.sessions())
        .allMatch(session -> session.local().toLocalTime().equals(LocalTime.of(2, 30)));
    assertThat(slots(skipped))
        .containsExactly(
            hourFrom("2026-03-28T01:30:00Z"),
            hourFrom("2026-03-29T01:00:00Z"),
            hourFrom("2026-03-30T00:30:00Z"));
    assertThat(slots(back)).isEqualTo(daily.bookings().stream().map(Booking::slot).toList());
  }

  @Test
  void the_first_starts_when_it_is_to_also_where_the_clocks_show_that_time_twice() {
    var daily = series("2026-10-24T10:00:00Z", "FREQ=DAILY;COUNT=2");

    var moved = move(daily, "2026-10-24T10:00:00Z", "2026-10-25T01:30:00Z");

    assertThat(slots(moved))
        .containsExactly(hourFrom("2026-10-25T01:30:00Z"), hourFrom("2026-10-26T01:30:00Z"));
  }

  @Test
  void what_only_becomes_longer_stays_where_the_clocks_show_its_time_again() {
    var daily =
        with(
            series("2026-10-24T10:00:00Z", "FREQ=DAILY;COUNT=2"),
            1,
            booking -> rescheduled(booking, "2026-10-25T01:30:00Z"));

    var moved = move(daily, "2026-10-24T10:00:00Z", null, Duration.ofMinutes(90));

    assertThat(moved.sessions().get(1).slot())
        .isEqualTo(TimeSlot.of(at("2026-10-25T01:30:00Z"), Duration.ofMinutes(90)));
  }

  @Test
  void sessions_move_into_the_future_and_last_as_long_as_any() {
    var daily = series("2026-04-06T10:00:00Z", "FREQ=DAILY;COUNT=2");

    assertThat(rejectionOf(() -> move(daily, "2026-04-06T10:00:00Z", "2026-02-28T10:00:00Z")))
        .isEqualTo(new Rejection.StartsInThePast(at("2026-02-28T10:00:00Z"), NOW));
    assertThat(rejectionOf(() -> move(daily, "2026-04-06T10:00:00Z", null, Duration.ofHours(9))))
        .isInstanceOf(Rejection.LengthOutOfRange.class);
    assertThat(rejectionOf(() -> move(daily, "2026-04-06T10:00:00Z", "9999-12-31T22:30:00Z")))
        .isInstanceOf(Rejection.StartsTooLate.class);
  }

  private BookedSeries series(String start, String rule) {
    var wish = request(aCoach(), start, rule, OnConflict.REJECT);
    var made = new Series(SeriesId.next(NOW), client, wish.coach(), wish.rule(), wish.zone(), NOW);
    return new BookedSeries(
        made,
        wish.occurrences().stream()
            .map(o ->
                new SeriesSession(
                    o.local(),
                    Booking.request(client, wish.coach(), o.slot(), wish.notes(), RULES, NOW)))
            .toList());
  }

  /** The same after something has happened to one of its bookings. */
  private static BookedSeries with(BookedSeries series, int number, UnaryOperator<Booking> event) {
    var session = series.sessions().get(number);
    return series.with(List.of(new SeriesSession(session.local(), event.apply(session.booking()))));
  }

  private static Booking rescheduled(Booking booking, String start) {
    return booking.change(hourFrom(start), booking.notes(), RULES, NOW);
  }

  private static Booking completed(Booking booking) {
    return booking.become(BookingStatus.CONFIRMED, NOW).become(BookingStatus.COMPLETED, NOW);
  }

  private static Proposal move(BookedSeries series, String from, String to) {
    return move(series, from, to, null);
  }

  private static Proposal move(
      BookedSeries series, String from, @Nullable String to, @Nullable Duration length) {
    var start = to == null ? null : Instant.parse(to);
    return new SeriesMove(Instant.parse(from), start, length).of(series, RULES, NOW);
  }

  private static List<TimeSlot> slots(Proposal proposal) {
    return proposal.sessions().stream().map(SeriesSession::slot).toList();
  }
}
