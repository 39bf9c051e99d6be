package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example of the reference document's booking part, field by field. */
class ReferenceTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String NOTES = "Looking forward to discussing career transition strategies";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();

  private Reply create() {
    return api.as(client)
        .post(
            "/booking",
            """
            {
              "coach_id": "%s",
              "session_datetime": "2025-11-15T14:00:00Z",
              "duration_minutes": 60,
              "notes": "%s"
            }
            """
                .formatted(coach.id().value(), NOTES));
  }

  private String booking(String id) {
    return """
    {
      "id": "%s",
      "client_id": "%s",
      "coach_id": "%s",
      "session_datetime": "2025-11-15T14:00:00Z",
      "duration_minutes": 60,
      "status": "pending",
      "payment_id": null,
      "meeting_link": null,
      "notes": "%s",
      "created_at": "2025-11-05T10:30:17Z",
      "updated_at": "2025-11-05T10:30:17Z"
    }
    """
        .formatted(id, client.id().value(), coach.id().value(), NOTES);
  }

  private static void assertSame(String actual, String expected) {
    // as text after one parse: the order of the fields counts, blanks do not
    assertThat(Reply.JSON.readTree(actual).toString())
        .isEqualTo(Reply.JSON.readTree(expected).toString());
  }

  @Test
  void creating_a_booking_answers_with_the_booking() {
    var created = create().has(201);

    assertSame(created.body(), booking(created.text("id")));
    assertThat(created.header("Location")).hasValue("/booking/" + created.text("id"));
    assertThat(created.header("ETag")).hasValue("\"0\"");
    assertThat(created.header("Content-Type")).hasValue("application/json");
  }

  @Test
  void details_show_the_people() {
    var id = create().text("id");

    var details = api.as(coach).get("/booking/" + id).has(200);

    assertSame(
        details.body(),
        """
        {
          "id": "%s",
          "client_id": "%s",
          "client_name": "John Doe",
          "client_email": "john.doe@example.com",
          "coach_id": "%s",
          "coach_name": "Jane Smith",
          "coach_email": "jane.smith@example.com",
          "session_datetime": "2025-11-15T14:00:00Z",
          "duration_minutes": 60,
          "status": "pending",
          "payment_id": null,
          "meeting_link": null,
          "notes": "%s",
          "created_at": "2025-11-05T10:30:17Z",
          "updated_at": "2025-11-05T10:30:17Z"
        }
        """
            .formatted(id, client.id().value(), coach.id().value(), NOTES));
    assertThat(details.header("ETag")).hasValue("\"0\"");
  }

  @Test
  void a_clients_bookings_come_as_a_page() {
    var id = create().text("id");

    var page = api.as(client).get("/booking/client/" + client.id().value()).has(200);

    assertSame(page.body(), page(id, 0, 20));
  }

  @Test
  void a_coachs_bookings_come_as_a_page() {
    var id = create().text("id");

    var path = "/booking/coach/" + coach.id().value() + "?skip=0&limit=7&status=pending";
    var page = api.as(coach).get(path).has(200);

    assertSame(page.body(), page(id, 0, 7));
  }

  private String page(String id, int skip, int limit) {
    return """
    {"bookings": [%s], "total": 1, "skip": %d, "limit": %d}
    """
        .formatted(booking(id), skip, limit);
  }

  @Test
  void confirming_answers_with_the_booking() {
    var id = create().text("id");

    var confirmed =
        api.as(coach).patch("/booking/" + id + "/status", "{\"status\": \"confirmed\"}");

    assertThat(confirmed.has(200).text("status")).isEqualTo("confirmed");
    assertThat(confirmed.members()).containsExactlyElementsOf(elevenFields());
    assertThat(confirmed.header("ETag")).hasValue("\"1\"");
  }

  private Iterable<String> elevenFields() {
    return Reply.JSON.readTree(booking("x")).propertyNames();
  }

  @Test
  void cancelling_answers_with_nothing() {
    var id = create().text("id");

    var cancelled = api.as(client).delete("/booking/" + id).has(204);

    assertThat(cancelled.body()).isEmpty();
    assertThat(api.as(client).get("/booking/" + id).text("status")).isEqualTo("cancelled");
  }

  @Test
  void open_slots_are_listed_for_anybody() {
    var slots =
        api.anybody()
            .get(
                "/booking/coach/%s/availability?start_date=2025-11-15T14:00:00Z&end_date=2025-11-15T16:30:00Z&duration_minutes=120"
                    .formatted(coach.id().value()))
            .has(200);

    assertSame(
        slots.body(),
        """
        {
          "coach_id": "%s",
          "available_slots": [
            {"start": "2025-11-15T14:00:00Z", "end": "2025-11-15T16:00:00Z", "duration_minutes": 120},
            {"start": "2025-11-15T14:30:00Z", "end": "2025-11-15T16:30:00Z", "duration_minutes": 120}
          ]
        }
        """
            .formatted(coach.id().value()));
  }

  @Test
  void the_four_errors_of_the_reference_keep_their_sentences() {
    var id = create().text("id");
    var taken = bookingJson(coach, "2025-11-15T14:30:00Z");
    var nowhere = "/booking/123e4567-e89b-12d3-a456-426614174000";

    api.as(api.aClient()).post("/booking", taken).isProblem(400, "Time slot is not available");
    api.anybody().get("/booking/" + id).isProblem(401, "Not authenticated");
    api.as(api.aClient()).get("/booking/" + id).isProblem(403, "Unauthorized to view this booking");
    api.as(client).get(nowhere).isProblem(404, "Booking not found");
  }
}
