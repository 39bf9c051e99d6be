package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bookings that recur, from the first to the last. */
class SeriesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final SeriesWish wish = new SeriesWish(api);

  @Test
  void six_in_the_evening_is_six_before_and_after_the_clock_change() {
    var made = wish.post().has(201);

    assertThat(made.members())
        .containsExactly("id", "coach_id", "client_id", "rrule", "timezone", "bookings", "skipped");
    assertThat(made.text("rrule")).isEqualTo("FREQ=WEEKLY;COUNT=4");
    assertThat(made.text("timezone")).isEqualTo("Europe/Madrid");
    assertThat(SeriesWish.starts(made, "pending")).isEqualTo(SeriesWish.STARTS);
    assertThat(made.json().path("skipped")).isEmpty();
    assertThat(made.header("Location")).hasValue("/booking/series/" + made.text("id"));
  }

  @Test
  void a_series_is_found_by_its_id_and_by_each_booking() {
    var series = wish.asClient().get(wish.booked()).has(200);

    assertThat(series.members())
        .containsExactly("id", "coach_id", "client_id", "rrule", "timezone", "bookings");
    for (var booking : series.json().path("bookings")) {
      var id = booking.path("id").asString();
      assertThat(wish.asCoach().get("/booking/" + id + "/series").has(200).body())
          .isEqualTo(series.body());
      assertThat(wish.asCoach().get("/booking/" + id).has(200).text("status")).isEqualTo("pending");
    }
  }

  @Test
  void a_booking_of_its_own_is_of_no_series() {
    var id = api.book(api.aClient(), wish.coach(), "2026-05-01T10:00:00Z");

    wish.asCoach()
        .get("/booking/" + id + "/series")
        .isProblem(404, "The booking was not made by a series");
  }

  @Test
  void each_session_that_is_taken_is_named_and_none_is_booked() {
    wish.take("2026-03-23T17:30:00Z");
    wish.take("2026-04-06T15:30:00Z");

    var refusal = wish.post().isProblem(400, "2 sessions of the series are not available");

    assertThat(refusal.text("type")).isEqualTo("/problems/series-not-available");
    assertThat(refusal.wrongFields()).containsExactly("session_datetime", "session_datetime");
    assertThat(SeriesWish.refused(refusal.json().path("errors")))
        .containsExactly("2026-03-23T17:00:00Z [booked]", "2026-04-06T16:00:00Z [booked]");
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void sessions_that_are_taken_can_be_skipped() {
    wish.take("2026-03-23T17:30:00Z");
    wish.take("2026-04-06T15:30:00Z");

    var made = wish.with("on_conflict", "\"skip\"").post().has(201);

    assertThat(SeriesWish.starts(made, "pending"))
        .containsExactly("2026-03-16T17:00:00Z", "2026-03-30T16:00:00Z");
    assertThat(SeriesWish.refused(made.json().path("skipped")))
        .containsExactly("2026-03-23T17:00:00Z [booked]", "2026-04-06T16:00:00Z [booked]");
  }

  @Test
  void a_series_of_which_all_is_taken_is_refused() {
    SeriesWish.STARTS.forEach(wish::take);

    var refusal = wish.with("on_conflict", "\"skip\"").post().isProblem(400);

    assertThat(SeriesWish.refused(refusal.json().path("errors"))).hasSize(4);
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void every_reason_is_named() {
    var coach = wish.coach().id().value();
    wish.asCoach()
        .put(
            "/coaches/" + coach + "/schedule",
            """
            {"timezone": "Europe/Madrid", "booking_window_days": 140, "max_bookings_per_day": 1,
             "slots": [{"day": "monday", "start": "18:00", "end": "20:00"}]}
            """)
        .has(200);
    wish.take("2026-03-23T18:00:00Z");

    var refusal = wish.with("rrule", "\"FREQ=DAILY;INTERVAL=7;COUNT=3\"").post().isProblem(400);

    assertThat(SeriesWish.refused(refusal.json().path("errors")))
        .containsExactly(
            "2026-03-23T17:00:00Z [day_limit]", "2026-03-30T16:00:00Z [booking_window]");
  }

  @Test
  void the_rest_of_a_series_moves_by_the_clocks() {
    var series = wish.booked();

    var moved = move(series, "2026-03-23T17:00:00Z", "2026-03-24T19:00:00Z").has(200);

    assertThat(SeriesWish.starts(moved, "pending"))
        .containsExactly(
            SeriesWish.START,
            "2026-03-24T19:00:00Z",
            "2026-03-31T18:00:00Z",
            "2026-04-07T18:00:00Z");
    assertThat(wish.asClient().get(series).body()).isEqualTo(moved.body());
  }

  @Test
  void a_move_that_one_session_cannot_make_moves_none() {
    var series = wish.booked();
    wish.take("2026-04-06T18:30:00Z");
    var before = wish.asClient().get(series).body();

    var refusal = move(series, SeriesWish.START, "2026-03-16T19:00:00Z").isProblem(400);

    assertThat(refusal.text("detail")).isEqualTo("One session of the series is not available");
    assertThat(SeriesWish.refused(refusal.json().path("errors")))
        .containsExactly("2026-04-06T18:00:00Z [booked]");
    assertThat(wish.asClient().get(series).body()).isEqualTo(before);
  }

  @Test
  void sessions_neither_move_into_the_past_nor_beyond_the_year_9999() {
    var series = wish.booked();

    move(series, SeriesWish.START, "2025-11-05T10:30:17Z")
        .isProblem(400, "Session must be scheduled in the future");
    move(series, SeriesWish.START, "0000-01-01T00:00:00Z")
        .isProblem(400, "Session must be scheduled in the future");
    move(series, SeriesWish.START, "9999-12-31T23:00:00Z")
        .isProblem(400, "Session must start before the year 10000");
    assertThat(SeriesWish.starts(wish.asClient().get(series), "pending"))
        .isEqualTo(SeriesWish.STARTS);
  }

  @Test
  void sessions_become_longer_where_they_are() {
    var series = wish.booked();

    var moved =
        wish.asCoach()
            .patch(series, "{\"from\": \"2026-03-30T16:00:00Z\", \"duration_minutes\": 90}")
            .has(200);

    assertThat(SeriesWish.starts(moved, "pending")).isEqualTo(SeriesWish.STARTS);
    assertThat(moved.json().path("bookings").valueStream().map(b -> b.path("duration_minutes")))
        .extracting(minutes -> minutes.asInt())
        .containsExactly(60, 60, 90, 90);
  }

  @Test
  void a_move_says_where_from_and_what() {
    var series = wish.booked();

    for (var from : List.of("\"2026-03-16T18:00:00Z\"", "\"9999-12-31\"", "\"0000-01-01\"")) {
      assertThat(
              wish.asClient()
                  .patch(series, "{\"from\": " + from + ", \"duration_minutes\": 90}")
                  .isProblem(400)
                  .text("type"))
          .isEqualTo("/problems/no-session-then");
    }
    wish.asClient()
        .patch(series, "{\"from\": \"2026-03-16T17:00:00Z\"}")
        .isProblem(400, "The body must have session_datetime or duration_minutes");
    assertThat(wish.asClient().patch(series, "{}").isProblem(400).wrongFields())
        .containsExactly("from");
  }

  @Test
  void the_rest_of_a_series_is_cancelled() {
    var series = wish.booked();

    var cancelled = wish.asCoach().delete(series + "?from=2026-03-30T16:00:00Z").has(200);

    assertThat(cancelled.body()).isEqualTo("{\"cancelled\":2}");
    var rest = wish.asClient().get(series);
    assertThat(SeriesWish.starts(rest, "pending")).isEqualTo(SeriesWish.STARTS.subList(0, 2));
    assertThat(SeriesWish.starts(rest, "cancelled")).isEqualTo(SeriesWish.STARTS.subList(2, 4));
    wish.take("2026-03-30T16:00:00Z");
  }

  @Test
  void all_that_is_to_come_is_cancelled_and_once() {
    var series = wish.booked();

    assertThat(wish.asClient().delete(series).has(200).body()).isEqualTo("{\"cancelled\":4}");
    assertThat(wish.asClient().delete(series).has(200).body()).isEqualTo("{\"cancelled\":0}");
    assertThat(wish.asClient().delete(series + "?from=9999-12-31").has(200).body())
        .isEqualTo("{\"cancelled\":0}");
  }

  @Test
  void a_session_lives_its_own_life() {
    var series = wish.booked();
    var second = wish.asClient().get(series).json().at("/bookings/1/id").asString();
    wish.asClient().delete("/booking/" + second).has(204);

    var moved = move(series, SeriesWish.START, "2026-03-16T18:00:00Z").has(200);

    assertThat(SeriesWish.starts(moved, "cancelled")).containsExactly("2026-03-23T17:00:00Z");
    assertThat(SeriesWish.starts(moved, "pending")).hasSize(3);
  }

  private Reply move(String series, String from, String to) {
    return wish.asClient()
        .patch(series, "{\"from\": \"%s\", \"session_datetime\": \"%s\"}".formatted(from, to));
  }

  private int total() {
    var coach = wish.coach().id().value();
    return wish.asCoach().get("/booking/coach/" + coach).json().path("total").asInt();
  }
}
