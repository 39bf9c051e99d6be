package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests about series that are sent again. */
class SeriesKeysTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String LATER =
      "{\"from\": \"%s\", \"session_datetime\": \"2026-03-16T19:00:00Z\"}"
          .formatted(SeriesWish.START);

  private final SeriesWish wish = new SeriesWish(api);
  private final Caller keyed = wish.asClient().with("Idempotency-Key", "again");

  @Test
  void a_series_is_booked_once_and_answered_the_same_each_time() {
    var first = keyed.post("/booking/series", wish.json()).has(201);
    var second = keyed.post("/booking/series", wish.json()).has(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isPresent();
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void what_was_skipped_is_told_again() {
    wish.take(SeriesWish.START);
    var skipping = wish.with("on_conflict", "\"skip\"").json();

    var first = keyed.post("/booking/series", skipping).has(201);

    assertThat(first.json().path("skipped")).hasSize(1);
    assertThat(keyed.post("/booking/series", skipping).has(201).body()).isEqualTo(first.body());
  }

  @Test
  void a_key_belongs_to_one_body() {
    keyed.post("/booking/series", wish.json()).has(201);

    var other = wish.with("session_datetime", "\"2027-03-15T17:00:00Z\"").json();
    keyed
        .post("/booking/series", other)
        .isProblem(422, "This Idempotency-Key belongs to another request");
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_refusal_is_not_kept() {
    wish.take(SeriesWish.START);
    keyed.post("/booking/series", wish.json()).isProblem(400);

    keyed.post("/booking/series", wish.with("on_conflict", "\"skip\"").json()).has(201);
  }

  @Test
  void a_series_moves_once_and_is_answered_the_same_each_time() {
    var series = wish.booked();

    var first = keyed.patch(series, LATER).has(200);
    var second = keyed.patch(series, LATER).has(200);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(SeriesWish.starts(wish.asCoach().get(series), "pending"))
        .first()
        .isEqualTo("2026-03-16T19:00:00Z");
    keyed.patch(series, LATER.replace("19:00", "20:00")).isProblem(422);
  }

  @Test
  void a_series_is_cancelled_once_and_answered_the_same_each_time() {
    var series = wish.booked();

    var first = keyed.delete(series + "?from=2026-03-30").has(200);
    var second = keyed.delete(series + "?from=2026-03-30").has(200);

    assertThat(first.body()).isEqualTo("{\"cancelled\":2}");
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void the_time_from_which_to_cancel_is_a_part_of_the_request() {
    var series = wish.booked();
    keyed.delete(series + "?from=2026-03-30").has(200);

    keyed.delete(series + "?from=2026-03-16").isProblem(422);
    keyed.delete(series).isProblem(422);
    assertThat(SeriesWish.starts(wish.asCoach().get(series), "pending")).hasSize(2);
  }

  @Test
  void a_cancellation_of_nothing_is_kept_as_well() {
    var series = wish.booked();
    wish.asCoach().delete(series).has(200);

    assertThat(keyed.delete(series).has(200).body()).isEqualTo("{\"cancelled\":0}");
    assertThat(keyed.delete(series).has(200).body()).isEqualTo("{\"cancelled\":0}");
    keyed.delete(series + "?from=2026-03-16").isProblem(422);
  }

  private int total() {
    var coach = wish.coach().id().value();
    return wish.asCoach().get("/booking/coach/" + coach).json().path("total").asInt();
  }
}
