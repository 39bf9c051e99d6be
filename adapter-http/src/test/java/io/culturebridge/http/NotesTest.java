package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes on a booking: written, read, changed, deleted. */
class NotesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");
  private final String notes = NoteCalls.notes(booking);

  @AfterEach
  void turnBack() {
    api.clock.set(Fixtures.NOW);
  }

  private Reply write(Actor author, String json) {
    return api.as(author).post(notes, json).has(201);
  }

  private String written(Actor author) {
    return NoteCalls.written(api, author, booking, NoteCalls.SHARED);
  }

  private List<String> texts(Actor reader) {
    return api.as(reader).get(notes).has(200).json().findValuesAsString("text");
  }

  @Test
  void a_new_note_is_shown_whole() {
    var written = write(client, NoteCalls.SHARED);
    var id = written.text("id");

    assertThat(UUID.fromString(id).version()).isEqualTo(7);
    assertThat(written.json().toString())
        .isEqualTo(
            Reply.JSON
                .readTree(
                    """
                    {"id": "%s", "author": {"id": "%s", "role": "client"},
                     "text": "Bring the contract", "visibility": "shared", "version": 0,
                     "created_at": "2025-11-05T10:30:17Z", "updated_at": "2025-11-05T10:30:17Z"}
                    """
                        .formatted(id, client.id().value()))
                .toString());
    assertThat(written.header("Location")).hasValue(notes + "/" + id);
    assertThat(written.header("ETag")).hasValue("\"0\"");
  }

  @Test
  void a_listing_shows_notes_oldest_first_and_nothing_else() {
    assertThat(api.as(coach).get(notes).has(200).body()).isEqualTo("{\"notes\":[]}");

    var first = write(client, NoteCalls.SHARED);
    api.clock.advance(Duration.ofSeconds(1));
    var second = write(coach, NoteCalls.PRIVATE);

    assertThat(api.as(coach).get(notes).has(200).body())
        .isEqualTo("{\"notes\":[" + first.body() + "," + second.body() + "]}");
    assertThat(api.as(client).get(notes).body()).isEqualTo("{\"notes\":[" + first.body() + "]}");
    assertThat(api.as(client).get(notes).header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_change_leaves_what_it_does_not_name() {
    var note = written(client);
    api.clock.advance(Duration.ofMinutes(1));

    var changed = api.as(client).patch(note, NoteCalls.UPDATE).has(200);
    assertThat(changed.text("text")).isEqualTo("Bring both contracts");
    assertThat(changed.text("visibility")).isEqualTo("shared");
    assertThat(changed.text("created_at")).isEqualTo("2025-11-05T10:30:17Z");
    assertThat(changed.text("updated_at")).isEqualTo("2025-11-05T10:31:17Z");
    assertThat(changed.header("ETag")).hasValue("\"1\"");

    var hidden = "{\"text\": null, \"visibility\": \"private\"}";
    assertThat(api.as(client).patch(note, hidden).has(200).header("ETag")).hasValue("\"2\"");
    assertThat(texts(client)).containsExactly("Bring both contracts");
    assertThat(texts(coach)).isEmpty();
  }

  @Test
  void nobody_overwrites_a_version_they_have_not_seen() {
    var note = written(client);
    var seen = api.as(client).with("If-Match", "\"0\"");
    var stale = "The note has changed meanwhile; it is at version 1";

    assertThat(seen.patch(note, NoteCalls.UPDATE).has(200).header("ETag")).hasValue("\"1\"");
    seen.patch(note, "{\"text\": \"Mine\"}").isProblem(412, stale);
    seen.delete(note).isProblem(412, stale);
    api.as(client).with("If-Match", "x").delete(note).isProblem(400);
    api.as(client).with("If-Match", "\"1\"").delete(note).has(204);
    api.as(client).delete(note).isProblem(404, "Note not found");
  }

  @Test
  void that_a_note_is_not_ones_own_comes_before_its_version() {
    var shared = written(client);
    var own = NoteCalls.written(api, client, booking, NoteCalls.PRIVATE);
    var stale = api.as(coach).with("If-Match", "\"7\"");

    stale
        .patch(shared, NoteCalls.UPDATE)
        .isProblem(403, "Only its author can change or delete a note");
    stale.delete(own).isProblem(404, "Note not found");
  }

  @Test
  void a_note_is_found_on_its_own_booking_only() {
    var note = written(client);
    var other = api.book(client, coach, "2025-11-16T14:00:00Z");

    api.as(client).delete(note.replace(booking, other)).isProblem(404, "Note not found");
    assertThat(texts(client)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmed", "cancelled"})
  void notes_are_written_whatever_the_status(String status) {
    api.as(coach)
        .patch("/booking/" + booking + "/status", "{\"status\": \"%s\"}".formatted(status))
        .has(200);

    written(client);

    assertThat(texts(coach)).hasSize(1);
  }

  @Test
  void notes_leave_the_booking_as_it_is() {
    var before = api.as(client).get("/booking/" + booking);
    var history = api.as(client).get("/booking/" + booking + "/history").body();

    var note = written(coach);
    api.as(coach).delete(note).has(204);

    assertThat(api.as(client).get("/booking/" + booking).body()).isEqualTo(before.body());
    assertThat(api.as(client).get("/booking/" + booking).header("ETag"))
        .isEqualTo(before.header("ETag"));
    assertThat(api.as(client).get("/booking/" + booking + "/history").body()).isEqualTo(history);
  }

  @Test
  void a_booking_has_a_hundred_notes_at_most() {
    var full = "A booking can have at most 100 notes";
    var first = written(coach);
    for (int i = 1; i < 100; i++) {
      written(client);
    }

    api.as(coach).post(notes, NoteCalls.SHARED).isProblem(400, full);
    api.as(coach).delete(first).has(204);
    written(coach);
    api.as(client).post(notes, NoteCalls.PRIVATE).isProblem(400, full);
    assertThat(texts(client)).hasSize(100);
  }

  @Test
  void notes_of_every_length_are_listed_together() {
    var longest = "{\"text\": \"%s\", \"visibility\": \"shared\"}".formatted("🙂".repeat(5_000));
    for (int i = 0; i < 100; i++) {
      write(client, longest);
    }

    assertThat(texts(coach)).hasSize(100).containsOnly("🙂".repeat(5_000));
  }
}
