package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests about notes with an Idempotency-Key take effect once. */
class NoteKeysTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");
  private final String notes = NoteCalls.notes(booking);
  private final String key = UUID.randomUUID().toString();
  private final Caller keyed = api.as(client).with("Idempotency-Key", key);

  private int count() {
    return api.as(client).get(notes).has(200).json().path("notes").size();
  }

  private static void assertSame(Reply again, Reply first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    for (var header : List.of("ETag", "Location")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
    }
  }

  @Test
  void a_note_is_written_once() {
    var first = keyed.post(notes, NoteCalls.PRIVATE).has(201);

    assertSame(keyed.post(notes, NoteCalls.PRIVATE), first);
    assertThat(count()).isOne();
    keyed.post(notes, NoteCalls.SHARED).isProblem(422);
    assertThat(count()).isOne();
  }

  @Test
  void a_repeated_answer_is_given_to_its_user_alone() {
    keyed.post(notes, NoteCalls.PRIVATE).has(201);

    var other = api.as(coach).with("Idempotency-Key", key).post(notes, NoteCalls.PRIVATE).has(201);

    assertThat(other.body()).doesNotContain(client.id().value().toString());
    assertThat(count()).isOne();
  }

  @Test
  void a_note_is_changed_once() {
    var note = NoteCalls.written(api, client, booking, NoteCalls.SHARED);
    var seen = keyed.with("If-Match", "\"0\"");
    var first = seen.patch(note, NoteCalls.UPDATE).has(200);
    api.as(client).patch(note, "{\"text\": \"Bring nothing\"}").has(200);

    assertSame(seen.patch(note, NoteCalls.UPDATE), first);
    assertThat(api.as(coach).get(notes).body()).contains("Bring nothing");
  }

  @Test
  void a_note_is_deleted_once() {
    var note = NoteCalls.written(api, client, booking, NoteCalls.SHARED);

    keyed.delete(note).has(204);
    keyed.delete(note).has(204);
    api.as(client).delete(note).isProblem(404);
  }

  @Test
  void a_refusal_is_not_kept() {
    keyed.post(NoteCalls.notes(UUID.randomUUID().toString()), NoteCalls.SHARED).isProblem(404);

    keyed.post(notes, NoteCalls.SHARED).has(201);
  }

  @Test
  void a_malformed_key_is_refused() {
    api.as(client).with("Idempotency-Key", "a b").post(notes, NoteCalls.SHARED).isProblem(400);
  }

  @Test
  void of_many_sent_at_once_all_get_the_one_answer()
      throws InterruptedException, ExecutionException {
    var replies = new ArrayList<Reply>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Reply> send = () -> keyed.post(notes, NoteCalls.SHARED);
      for (var reply : threads.invokeAll(List.of(send, send, send, send, send, send, send, send))) {
        replies.add(reply.get());
      }
    }

    replies.forEach(reply -> assertSame(reply.has(201), replies.getFirst()));
    assertThat(count()).isOne();
  }
}
