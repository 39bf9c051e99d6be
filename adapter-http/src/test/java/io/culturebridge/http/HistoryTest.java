package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happened to a booking, for those who may see it. */
class HistoryTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String PAYMENT = "123e4567-e89b-12d3-a456-426614174000";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final Actor admin = api.anAdmin();
  private final String path = "/booking/" + api.book(client, coach, "2025-11-15T14:00:00+01:00");

  @AfterEach
  void turnBack() {
    api.clock.set(Fixtures.NOW);
  }

  private void move(Actor actor, String json) {
    api.clock.advance(Duration.ofMinutes(1));
    api.as(actor).patch(path + "/status", json).has(200);
  }

  private Reply history(Actor actor) {
    return api.as(actor).get(path + "/history");
  }

  private void assertIs(Reply history, String expected) {
    assertThat(history.has(200).json().toString())
        .isEqualTo(Reply.JSON.readTree(expected).toString());
  }

  @Test
  void a_life_is_told_from_its_beginning() {
    move(coach, "{\"status\": \"confirmed\", \"payment_id\": \"" + PAYMENT + "\"}");
    move(admin, "{\"status\": \"completed\"}");

    assertIs(
        history(client),
        """
        {"events": [
          {"sequence": 0, "type": "requested", "at": "2025-11-05T10:30:17Z",
           "actor": {"id": "%s", "role": "client"},
           "changes": {"session_datetime": [null, "2025-11-15T13:00:00Z"],
                       "duration_minutes": [null, 60],
                       "status": [null, "pending"]}},
          {"sequence": 1, "type": "confirmed", "at": "2025-11-05T10:31:17Z",
           "actor": {"id": "%s", "role": "coach"},
           "changes": {"status": ["pending", "confirmed"], "payment_id": [null, "%s"]}},
          {"sequence": 2, "type": "completed", "at": "2025-11-05T10:32:17Z",
           "actor": {"id": "%s", "role": "admin"},
           "changes": {"status": ["confirmed", "completed"]}}
        ]}
        """
            .formatted(client.id().value(), coach.id().value(), PAYMENT, admin.id().value()));
  }

  @Test
  void a_cancellation_ends_it() {
    api.as(client).delete(path).has(204);

    var last = history(coach).has(200).json().path("events").path(1);

    assertThat(last.path("type").asString()).isEqualTo("cancelled");
    assertThat(last.path("changes").toString())
        .isEqualTo("{\"status\":[\"pending\",\"cancelled\"]}");
  }

  @Test
  void notes_are_part_of_it() {
    var json =
        bookingJson(coach, "2025-11-20T14:00:00Z").replace("60}", "60, \"notes\": \"Hello\"}");
    var id = api.as(client).post("/booking", json).has(201).text("id");

    var told = api.as(client).get("/booking/" + id + "/history").json();

    assertThat(told.path("events").path(0).path("changes").path("notes").toString())
        .isEqualTo("[null,\"Hello\"]");
  }

  @Test
  void what_was_refused_is_not_part_of_it() {
    api.as(client).patch(path + "/status", "{\"status\": \"completed\"}").isProblem(400);
    api.as(client).with("If-Match", "\"5\"").delete(path).isProblem(412);
    api.as(api.aClient()).delete(path).isProblem(403);

    assertThat(history(client).json().path("events").size()).isEqualTo(1);
  }

  @Test
  void whoever_may_see_the_booking_may_see_its_history() {
    var told = history(client).has(200).body();

    assertThat(history(coach).has(200).body()).isEqualTo(told);
    assertThat(history(admin).has(200).body()).isEqualTo(told);
  }

  @Test
  void nobody_else_may() {
    api.anybody().get(path + "/history").isProblem(401, "Not authenticated");
    history(api.aClient()).isProblem(403, "Unauthorized to view this booking");
    history(api.aCoach()).isProblem(403, "Unauthorized to view this booking");
  }

  @Test
  void a_booking_that_never_was_has_none() {
    var nowhere = "/booking/" + UUID.randomUUID() + "/history";

    api.as(client).get(nowhere).isProblem(404, "Booking not found");
    api.as(admin).get(nowhere).isProblem(404, "Booking not found");
    api.as(client).get("/booking/x/history").isProblem(400);
  }

  @Test
  void it_cannot_be_changed() {
    api.as(admin).delete(path + "/history").isProblem(405);
    api.as(admin).put(path + "/history", "{}").isProblem(405);
  }
}
