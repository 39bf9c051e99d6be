package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A booking is moved in place, under the rules of a new one. */
class RescheduleTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String TEN = "2025-11-15T10:00:00Z";
  private static final String NOON = "2025-11-15T12:00:00Z";
  private static final String UNKNOWN = "123e4567-e89b-12d3-a456-426614174000";

  private final Actor client = api.aClient();
  private final ScheduledCoach coach = new ScheduledCoach(api);
  private final String id = coach.book(client, TEN).text("id");
  private final String path = "/booking/" + id;

  @AfterEach
  void turnBack() {
    api.clock.set(Fixtures.NOW);
  }

  private Reply patch(String json) {
    return api.as(client).patch(path, json);
  }

  private Reply move(String start) {
    return patch("{\"session_datetime\": \"" + start + "\"}");
  }

  private JsonNode events() {
    return api.as(client).get(path + "/history").has(200).json().path("events");
  }

  private void assertUntouched() {
    var booking = api.as(client).get(path).has(200);
    assertThat(booking.text("session_datetime")).isEqualTo(TEN);
    assertThat(booking.json().path("duration_minutes").asInt()).isEqualTo(60);
    assertThat(booking.header("ETag")).hasValue("\"0\"");
    assertThat(events().size()).isEqualTo(1);
  }

  @Test
  void a_moved_booking_keeps_its_id_and_its_status() {
    api.clock.advance(Duration.ofMinutes(1));
    var moved = move(NOON).has(200);

    assertThat(moved.text("id")).isEqualTo(id);
    assertThat(moved.text("status")).isEqualTo("pending");
    assertThat(moved.text("session_datetime")).isEqualTo(NOON);
    assertThat(moved.text("created_at")).isEqualTo("2025-11-05T10:30:17Z");
    assertThat(moved.text("updated_at")).isEqualTo("2025-11-05T10:31:17Z");
    assertThat(moved.header("ETag")).hasValue("\"1\"");
    var seen = api.as(client).get(path).has(200);
    assertThat(seen.text("session_datetime")).isEqualTo(NOON);
    assertThat(seen.header("ETag")).hasValue("\"1\"");
  }

  @Test
  void history_tells_where_a_booking_was_moved_from() {
    move(NOON).has(200);
    var event = events().path(1);

    assertThat(event.path("type").asString()).isEqualTo("rescheduled");
    assertThat(event.path("actor").path("id").asString()).isEqualTo(client.id().value().toString());
    assertThat(event.path("changes").toString())
        .isEqualTo("{\"session_datetime\":[\"" + TEN + "\",\"" + NOON + "\"]}");
  }

  @Test
  void everybody_concerned_moves_it() {
    var starts = List.of(NOON, "2025-11-15T14:00:00Z", "2025-11-15T16:00:00Z");
    var actors = List.of(client, coach.actor(), api.anAdmin());
    api.as(client).patch(path + "/status", "{\"status\": \"confirmed\"}").has(200);
    for (int i = 0; i < actors.size(); i++) {
      var json = "{\"session_datetime\": \"" + starts.get(i) + "\"}";
      assertThat(api.as(actors.get(i)).patch(path, json).has(200).text("status"))
          .isEqualTo("confirmed");
    }
    assertThat(events().findValuesAsString("role"))
        .containsExactly("client", "client", "client", "coach", "admin");
  }

  @Test
  void nobody_else_does() {
    var json = "{\"session_datetime\": \"" + NOON + "\"}";

    for (var stranger : List.of(api.aClient(), api.aCoach())) {
      api.as(stranger).patch(path, json).isProblem(403, "Unauthorized to update this booking");
    }
    api.anybody().patch(path, json).isProblem(401);
    api.as(client).patch("/booking/" + UNKNOWN, json).isProblem(404, "Booking not found");
    assertUntouched();
  }

  @Test
  void it_may_overlap_where_it_was() {
    assertThat(move("2025-11-15T10:30:00Z").has(200).text("session_datetime"))
        .isEqualTo("2025-11-15T10:30:00Z");
    var longer = patch("{\"duration_minutes\": 120}").has(200);

    assertThat(longer.text("session_datetime")).isEqualTo("2025-11-15T10:30:00Z");
    assertThat(longer.json().path("duration_minutes").asInt()).isEqualTo(120);
    assertThat(events().path(2).path("changes").toString())
        .isEqualTo("{\"duration_minutes\":[60,120]}");
  }

  @Test
  void it_does_not_move_onto_another() {
    coach.book(NOON).has(201);

    for (var taken : List.of(NOON, "2025-11-15T11:30:00Z", "2025-11-15T12:59:00Z")) {
      var refused = move(taken).isProblem(400, "Time slot is not available");
      assertThat(refused.reasons()).containsExactly("booked");
    }
    var longer = patch("{\"duration_minutes\": 121, \"notes\": \"Longer\"}").isProblem(400);
    assertThat(longer.reasons()).containsExactly("booked");
    assertUntouched();
    patch("{\"duration_minutes\": 120}").has(200);
  }

  @Test
  void it_does_not_move_to_the_past() {
    move("2025-11-05T10:30:17Z").isProblem(400, "Session must be scheduled in the future");
    move("2020-01-01T00:00:00Z").isProblem(400, "Session must be scheduled in the future");
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource({"cancelled", "completed"})
  void what_is_over_stays(String status) {
    var asClient = api.as(client);
    asClient.patch(path + "/status", "{\"status\": \"confirmed\"}").has(200);
    asClient.patch(path + "/status", "{\"status\": \"" + status + "\"}").has(200);
    var refusal = "A booking that is " + status + " cannot be changed";

    move(NOON).isProblem(400, refusal);
    patch("{\"notes\": \"Late\"}").isProblem(400, refusal);
    assertThat(events().size()).isEqualTo(3);
  }

  @Test
  void after_a_thousand_changes_only_its_status_changes() {
    for (int i = 0; i < 1_000; i++) {
      patch("{\"notes\": \"" + i + "\"}").has(200);
    }

    patch("{\"notes\": \"one more\"}")
        .isProblem(
            400,
            "A booking can be changed 1000 times;"
                + " it can still be confirmed, completed and cancelled");
    api.as(client).delete(path).has(204);
  }

  @Test
  void who_has_seen_another_version_does_not_move_it() {
    var json = "{\"session_datetime\": \"" + NOON + "\"}";

    api.as(client).with("If-Match", "\"1\"").patch(path, json).isProblem(412);
    api.as(client).with("If-Match", "0").patch(path, json).isProblem(400);
    api.as(api.aClient()).with("If-Match", "\"1\"").patch(path, json).isProblem(403);
    assertUntouched();
    api.as(client).with("If-Match", "\"0\"").patch(path, json).has(200);
    api.as(client).with("If-Match", "\"0\"").patch(path, json).isProblem(412);
  }

  @Test
  void moving_again_under_a_key_gives_the_same_answer_and_moves_once() {
    var keyed = api.as(client).with("Idempotency-Key", UUID.randomUUID().toString());
    var json = "{\"session_datetime\": \"" + NOON + "\"}";
    var first = keyed.patch(path, json).has(200);
    move("2025-11-15T14:00:00Z").has(200);

    var again = keyed.patch(path, json).has(200);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).hasValue("\"1\"");
    keyed.patch(path, json + " ").isProblem(422);
    assertThat(events().size()).isEqualTo(3);
    assertThat(api.as(client).get(path).text("session_datetime")).isEqualTo("2025-11-15T14:00:00Z");
  }

  @Test
  void a_refused_move_uses_no_key_up() {
    var keyed = api.as(client).with("Idempotency-Key", UUID.randomUUID().toString());
    var json = "{\"session_datetime\": \"" + NOON + "\"}";
    var other = api.aClient();
    var obstacle = coach.book(other, NOON).has(201).text("id");

    keyed.patch(path, json).isProblem(400);
    api.as(other).delete("/booking/" + obstacle).has(204);

    keyed.patch(path, json).has(200);
  }

  @Test
  void notes_alone_are_another_event() {
    var noted = patch("{\"notes\": \"Bring the CV\"}").has(200);

    assertThat(noted.text("notes")).isEqualTo("Bring the CV");
    assertThat(noted.text("session_datetime")).isEqualTo(TEN);
    assertThat(noted.header("ETag")).hasValue("\"1\"");
    assertThat(events().path(1).path("type").asString()).isEqualTo("notes_changed");
    assertThat(events().path(1).path("changes").toString())
        .isEqualTo("{\"notes\":[null,\"Bring the CV\"]}");
  }

  @Test
  void notes_can_be_changed_after_the_start() {
    api.clock.set(Fixtures.at(TEN).plusSeconds(60));
    var later = Tokens.claims(client).expirationTime(Date.from(Fixtures.at(NOON)));
    var caller = api.anybody().with("Authorization", "Bearer " + Tokens.hs256(later.build()));

    caller.patch(path, "{\"notes\": \"Started\"}").has(200);
    caller
        .patch(path, "{\"duration_minutes\": 90}")
        .isProblem(400, "Session must be scheduled in the future");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"session_datetime\": \"2025-11-15T10:00:00Z\"}",
        "{\"session_datetime\": \"2025-11-15T11:00:00+01:00\", \"duration_minutes\": 60}",
        "{\"duration_minutes\": 60}"
      })
  void what_changes_nothing_is_no_change(String json) {
    assertThat(patch(json).has(200).header("ETag")).hasValue("\"0\"");
    assertUntouched();
  }

  @Test
  void a_moved_booking_frees_where_it_was() {
    coach.book(TEN).isProblem(400);
    move(NOON).has(200);

    coach.book(NOON).isProblem(400);
    coach.book(TEN).has(201);
    assertThat(move(TEN).isProblem(400).reasons()).containsExactly("booked");
  }
}
