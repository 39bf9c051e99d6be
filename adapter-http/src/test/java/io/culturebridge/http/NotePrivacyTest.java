package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That nothing of a private note is in any answer but its author's, and no note in any log. */
class NotePrivacyTest {

  private static final String CANARY = "canary";

  @RegisterExtension static final RunningApi api = RunningApi.start();
  @RegisterExtension final CapturedLog log = new CapturedLog();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");
  private final String notes = NoteCalls.notes(booking);

  private static String saying(String text, String visibility) {
    return "{\"text\": \"%s\", \"visibility\": \"%s\"}".formatted(text, visibility);
  }

  private void live() {
    api.as(coach).patch("/booking/" + booking + "/status", "{\"status\": \"confirmed\"}").has(200);
    api.as(client).patch("/booking/" + booking, "{\"notes\": \"Other notes\"}").has(200);
    api.notifications.plan();
  }

  /** Every GET there is, each about this booking and its people where it can be. */
  private Map<String, String> gets(Actor asking) {
    var values =
        Map.of(
            "{booking_id}", booking,
            "{client_id}", client.id().value().toString(),
            "{coach_id}", coach.id().value().toString(),
            "{id}", asking.id().value().toString(),
            "/calendar/feed/{secret}.ics", FeedCalls.open(api, asking));
    var paths = new TreeMap<String, String>();
    for (var call : api.calls()) {
      if (call.startsWith("GET ")) {
        var path = call.substring(4);
        for (var value : values.entrySet()) {
          path = path.replace(value.getKey(), value.getValue());
        }
        paths.put(
            call,
            path.replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                + "?start_date=2025-11-15&end_date=2025-11-16&start=2025-11-15T14:00:00Z");
      }
    }
    return paths;
  }

  @Test
  void a_private_note_is_in_no_answer_to_anybody_else() {
    var note = NoteCalls.written(api, client, booking, saying(CANARY, "private"));
    var id = note.substring(note.lastIndexOf('/') + 1);
    live();

    for (var asking : List.of(coach, api.anAdmin(), api.aClient(), api.aCoach())) {
      var gets = gets(asking);
      assertThat(gets).containsKey("GET /booking/{booking_id}/history").hasSizeGreaterThan(20);
      gets.forEach((call, path) -> assertTellsNothing(call, api.as(asking).get(path), id));
      assertTellsNothing("PATCH", api.as(asking).patch(note, NoteCalls.UPDATE), id);
      assertTellsNothing("POST", api.as(asking).post(notes, NoteCalls.SHARED), id);
    }
  }

  private static void assertTellsNothing(String call, Reply reply, String id) {
    assertThat(reply.status()).as(call).isLessThan(500);
    assertThat(reply.body()).as(call).doesNotContainIgnoringCase(CANARY);
    if (!call.equals("PATCH")) {
      assertThat(reply.body()).as(call).doesNotContain(id);
    }
    assertThat(reply.response().headers().map().toString()).as(call).doesNotContain(CANARY, id);
  }

  @Test
  void of_its_authors_own_answers_only_the_notes_hold_it() {
    NoteCalls.written(api, client, booking, saying(CANARY, "private"));
    live();
    var gets = gets(client);

    assertThat(api.as(client).get(notes).body()).contains(CANARY);
    gets.remove("GET /booking/{booking_id}/notes");
    gets.forEach((call, path) ->
        assertThat(api.as(client).get(path).body()).as(call).doesNotContain(CANARY));
  }

  @Test
  void the_booking_itself_is_asked_for_in_these_calls() {
    var gets = gets(coach);

    for (var about : List.of("", "/history", "/notifications", "/calendar", "/ics", "/notes")) {
      api.as(coach).get(String.valueOf(gets.get("GET /booking/{booking_id}" + about))).has(200);
    }
    api.as(coach).get(String.valueOf(gets.get("GET /booking/coach/{coach_id}"))).has(200);
    assertThat(api.anybody().get(FeedCalls.open(api, coach)).has(200).body()).contains("VEVENT");
  }

  @Test
  void a_note_that_is_hidden_again_is_gone_for_others() {
    var note = NoteCalls.written(api, client, booking, saying(CANARY, "shared"));
    assertThat(api.as(coach).get(notes).body()).contains(CANARY);

    api.as(client).patch(note, "{\"visibility\": \"private\"}").has(200);

    assertThat(api.as(coach).get(notes).body()).isEqualTo("{\"notes\":[]}");
    api.as(coach).delete(note).isProblem(404);
  }

  @Test
  void no_text_of_a_note_reaches_a_log_or_a_metric() {
    var author = api.as(client).with("Idempotency-Key", UUID.randomUUID().toString());
    var note =
        author.post(notes, saying(CANARY, "shared")).has(201).header("Location").orElseThrow();
    author.post(notes, saying(CANARY + " again", "private")).has(422);
    api.as(client).patch(note, saying(CANARY + " changed", "private")).has(200);
    api.as(client).with("If-Match", "\"7\"").patch(note, saying(CANARY, "shared")).has(412);
    api.as(coach).patch(note, saying(CANARY, "shared")).has(404);
    api.as(client).post(notes, saying(CANARY, "canary")).has(400);
    api.as(client).post(notes, "{\"text\": \"canary\"").has(400);
    api.as(client).post(notes, saying(CANARY.repeat(2_000), "shared")).has(400);
    api.as(client).get(notes).has(200);
    api.as(client).delete(note).has(204);

    assertThat(log.lines())
        .anyMatch(line -> line.contains("/notes"))
        .noneMatch(line -> line.contains(CANARY));
    assertThat(api.anybody().get("/metrics").body()).doesNotContain(CANARY);
  }
}
