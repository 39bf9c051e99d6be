package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bookings with a coach who has a schedule move only to what it offers. */
class RescheduleInHoursTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";

  private final Actor client = api.aClient();
  private final ScheduledCoach coach = new ScheduledCoach(api);

  private String booked(String members) {
    return "/booking/" + coach.publish(members).book(client, TEN).has(201).text("id");
  }

  private Reply move(String path, String start) {
    return api.as(client).patch(path, "{\"session_datetime\": \"" + start + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T10:10:00Z, off_grid",
    "2025-11-15T08:30:00Z, outside_hours",
    "2025-11-14T10:00:00Z, outside_hours",
    "2025-11-05T11:00:00Z, minimum_notice",
    "2025-12-06T10:00:00Z, booking_window"
  })
  void it_moves_nowhere_else(String start, String code) {
    var path = booked("\"minimum_notice_minutes\": 60, \"booking_window_days\": 30");

    var refused = move(path, start).isProblem(400, "Time slot is not available");

    assertThat(refused.reasons()).containsExactly(code);
    var untouched = api.as(client).get(path);
    assertThat(untouched.text("session_datetime")).isEqualTo(TEN);
    assertThat(untouched.header("ETag")).hasValue("\"0\"");
  }

  @Test
  void its_own_buffers_do_not_count_and_others_do() {
    var path = booked("\"buffer_before_minutes\": 30, \"buffer_after_minutes\": 30");
    coach.book("2025-11-15T14:00:00Z").has(201);

    move(path, "2025-11-15T11:00:00Z").has(200);
    move(path, "2025-11-15T11:30:00Z").has(200);
    move(path, "2025-11-15T12:00:00Z").has(200);
    assertThat(move(path, "2025-11-15T12:30:00Z").isProblem(400).reasons())
        .containsExactly("buffer");
    coach.book(TEN).has(201);
  }

  @Test
  void it_does_not_count_against_the_limit_of_its_own_day() {
    var path = booked("\"max_bookings_per_day\": 1");
    coach.book("2025-11-22T10:00:00Z").has(201);

    move(path, "2025-11-15T15:00:00Z").has(200);
    assertThat(move(path, "2025-11-22T15:00:00Z").isProblem(400).reasons())
        .containsExactly("day_limit");
    move(path, "2025-11-29T15:00:00Z").has(200);
    coach.book(TEN).has(201);
  }

  @Test
  void notes_change_though_the_hours_are_no_longer_open() {
    var path = booked("");
    coach.put("{\"timezone\": \"UTC\", \"slots\": []}").has(200);

    api.as(client).patch(path, "{\"notes\": \"Still on\"}").has(200);
    move(path, TEN).has(200);
    assertThat(move(path, "2025-11-15T11:00:00Z").isProblem(400).reasons())
        .containsExactly("outside_hours");
  }

  @Test
  void it_does_not_move_while_the_coach_is_not_active() {
    var path = booked("");
    api.as(api.anAdmin()).put("/users/" + coach.id(), "{\"active\": false}").has(200);

    move(path, "2025-11-15T11:00:00Z").isProblem(400, "Coach is not active");
    api.as(client).patch(path, "{\"notes\": \"Still on\"}").has(200);
  }

  @Test
  void of_20_who_move_to_one_time_at_once_one_does() throws Exception {
    coach.publish("");
    var paths =
        IntStream.range(0, 20)
            .mapToObj(week -> Fixtures.at("2025-11-22T09:00:00Z").plus(Duration.ofDays(7L * week)))
            .map(start -> "/booking/" + coach.book(client, start.toString()).has(201).text("id"))
            .toList();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var moves = paths.stream().<Callable<Reply>>map(path -> () -> move(path, TEN)).toList();
      var replies = crowd.invokeAll(moves).stream().map(Future::resultNow).toList();

      assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
      assertThat(replies).extracting(Reply::status).containsOnly(200, 400);
    }
  }
}
