package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions as iCalendar text: saved by those who may see them, read by who knows the address. */
class FeedTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String CALENDAR = "text/calendar; charset=utf-8";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");

  private Reply read(String path) {
    return api.anybody().get(path);
  }

  @Test
  void a_session_is_saved_as_a_file() {
    var file = api.as(client).get("/booking/" + booking + "/ics").has(200);

    assertThat(file.header("Content-Type")).hasValue(CALENDAR);
    assertThat(file.header("Content-Disposition")).hasValue("attachment; filename=\"session.ics\"");
    assertThat(file.header("ETag"))
        .isEqualTo(api.as(client).get("/booking/" + booking).header("ETag"));
    assertThat(file.header("Cache-Control")).hasValue("no-store");
    assertThat(file.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART:20251115T140000Z", "Jane Smith")
        .doesNotContain("John Doe");
  }

  @Test
  void everybody_reads_the_name_of_the_other() {
    assertThat(api.as(coach).get("/booking/" + booking + "/ics").body())
        .contains("John Doe")
        .doesNotContain("Jane Smith");
    assertThat(api.as(api.anAdmin()).get("/booking/" + booking + "/ics").body())
        .contains("John Doe", "Jane Smith");
  }

  @Test
  void a_feed_is_opened_at_the_public_address() {
    var opened = api.as(client).post("/calendar/feed", "").has(201);

    assertThat(opened.members()).containsExactly("url");
    assertThat(opened.text("url"))
        .matches("https://api\\.example\\.com/v1/calendar/feed/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(opened.header("Cache-Control")).hasValue("no-store");
    assertThat(opened.header("Location")).isEmpty();
  }

  @Test
  void a_feed_is_read_without_a_token() {
    var feed = read(FeedCalls.open(api, client)).has(200);

    assertThat(feed.header("Content-Type")).hasValue(CALENDAR);
    assertThat(feed.header("Cache-Control")).hasValue("private, max-age=300");
    assertThat(feed.body())
        .contains("Sessions of John Doe", "DTSTART:20251115T140000Z", "PT1H", "Jane Smith");
  }

  @Test
  void a_feed_that_has_not_changed_is_not_sent_again() {
    var path = FeedCalls.open(api, client);
    var etag = read(path).header("ETag").orElseThrow();
    var knowing = api.anybody().with("If-None-Match", etag);

    var same = knowing.get(path).has(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).hasValue(etag);
    assertThat(same.header("Cache-Control")).hasValue("private, max-age=300");

    api.as(client).delete("/booking/" + booking).has(204);

    assertThat(knowing.get(path).has(200).body()).contains("STATUS:CANCELLED");
  }

  @Test
  void a_new_address_ends_the_one_before() {
    var first = FeedCalls.open(api, client);
    var second = FeedCalls.open(api, client);

    assertNotFound(read(first));
    read(second).has(200);
  }

  @Test
  void a_closed_feed_is_not_found_and_closing_again_is_fine() {
    var path = FeedCalls.open(api, client);

    api.as(client).delete("/calendar/feed").has(204);
    api.as(client).delete("/calendar/feed").has(204);

    assertNotFound(read(path));
  }

  @Test
  void the_feed_of_somebody_deactivated_is_not_found() {
    var path = FeedCalls.open(api, client);

    api.as(api.anAdmin()).put("/users/" + client.id().value(), "{\"active\": false}").has(200);

    assertNotFound(read(path));
  }

  @Test
  void a_feed_shows_only_its_owners_sessions() {
    var other = api.aClient();
    api.book(other, coach, "2025-11-16T14:00:00Z");

    assertThat(read(FeedCalls.open(api, client)).body())
        .contains("20251115T140000Z")
        .doesNotContain("20251116T140000Z");
  }

  @Test
  void nobodys_feed_is_not_found() {
    assertNotFound(read("/calendar/feed/" + UUID.randomUUID() + ".ics"));
    assertNotFound(read("/calendar/feed/a%20b.ics"));
    assertNotFound(read("/calendar/feed/" + "x".repeat(5_000) + ".ics"));
  }

  private static void assertNotFound(Reply reply) {
    reply.isProblem(404, "Feed not found");
    assertThat(reply.text("instance")).isEqualTo("/calendar/feed");
    assertThat(reply.header("ETag")).isEmpty();
  }
}
