package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That nothing that opens a calendar reaches a log line, a refusal or a metric. */
class CalendarSecretsTest {

  private static final String CANARY = "canary";

  @RegisterExtension final CapturedLog log = new CapturedLog();

  private final List<Reply> replies = new ArrayList<>();

  @Test
  void the_address_of_a_feed_is_told_to_nobody_but_its_owner() throws IOException {
    var api = RunningApi.start();
    try {
      var path = FeedCalls.open(api, api.aClient());
      var secret = path.replaceAll(".*/|\\.ics$", "");
      readInAllKindsOfWays(api, path);

      assertNothingToldOf(secret);
      assertThat(metrics(api)).contains("/calendar/feed/{secret}.ics").doesNotContain(secret);
    } finally {
      api.stop();
    }
  }

  private void readInAllKindsOfWays(RunningApi api, String path) throws IOException {
    var feed = "/calendar/feed/";
    var rest = path.substring(feed.length());
    var anybody = api.anybody();
    anybody.get(path).has(200);
    keep(anybody.post(path, "{}").has(405));
    keep(anybody.delete(path).has(405));
    keep(anybody.get(path + "x").has(404));
    keep(anybody.get(path.replace(".ics", "")).has(404));
    keep(anybody.get("/Calendar/Feed/" + rest).has(404));
    keep(anybody.get("/calendar/%46eed/" + rest).has(404));
    keep(anybody.get("/v1" + path).has(404));
    keep(anybody.get(feed + "x/" + rest).has(404));
    for (var line : List.of("GET %s HTTP/9.9", "G(T %s HTTP/1.1", "GET %s%%zz HTTP/1.1")) {
      assertThat(say(api, line.formatted(path))).startsWith("HTTP/1.1 ").doesNotContain(rest);
    }
  }

  private static String say(RunningApi api, String requestLine) throws IOException {
    try (var connection = new RawConnection(api)) {
      return connection.say(requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n").hear();
    }
  }

  @Test
  void codes_states_and_tokens_are_told_to_nobody() {
    var api = RunningApi.start();
    try {
      makeCalls(api, new CalendarOwner(api, api.aClient()));

      assertNothingToldOf(CANARY);
      assertThat(metrics(api)).doesNotContain(CANARY);
    } finally {
      api.stop();
    }
  }

  private void makeCalls(RunningApi api, CalendarOwner owner) {
    var coach = api.aCoach();
    var booking = api.book(owner.actor(), coach, "2025-12-01T10:00:00Z");
    var grant = CalendarOwner.grant("canary-code", "canary-state");
    keep(owner.exchange("google", grant).has(400));
    keep(owner.exchange("google", grant, "https://canary.example.com").has(400));
    keep(owner.exchange("google", CalendarOwner.grant("canary code", "canary state")).has(400));
    keep(owner.exchange("google", grant.substring(5)).has(400));
    keep(owner.exchange("lotus", grant).has(404));
    var state = owner.askedAt("google").text("state");
    keep(owner.exchange("google", CalendarOwner.grant("canary-code", state)).has(400));
    keep(owner.sync(sync(booking, "canary-token")).has(400));
    keep(owner.sync(sync(booking, "canary token")).has(400));
    api.calendars.google.open("canary-good");
    api.calendars.google.fail(new Unclear<>("no answer"));
    keep(owner.sync(sync(booking, "canary-good")).has(502));
    keep(owner.sync(sync(booking, "canary-good")).has(200));
    keep(owner.sync(sync(booking, "canary-good").substring(5)).has(400));
  }

  @Test
  void storage_that_fails_tells_nothing_either() {
    var api =
        RunningApi.start(
            storage -> new BrokenStorage(() -> new UnavailableException("it is away", null)));
    try {
      var owner = new CalendarOwner(api, api.aClient());
      var path = FeedCalls.open(api, owner.actor());
      keep(api.anybody().get(path).has(503));
      var booking = "123e4567-e89b-12d3-a456-426614174000";
      keep(owner.sync(sync(booking, "canary-token")).has(503));

      assertNothingToldOf(path.replaceAll(".*/|\\.ics$", ""));
      assertNothingToldOf(CANARY);
    } finally {
      api.stop();
    }
  }

  private static String sync(String booking, String token) {
    return """
    {"booking_id": "%s", "calendar_type": "google", "access_token": "%s"}
    """
        .formatted(booking, token);
  }

  private void keep(Reply reply) {
    replies.add(reply);
  }

  private static String metrics(RunningApi api) {
    return api.anybody().get("/metrics").has(200).body();
  }

  private void assertNothingToldOf(String secret) {
    assertThat(log.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(secret));
    assertThat(replies)
        .isNotEmpty()
        .allSatisfy(reply -> assertThat(reply.body()).doesNotContainIgnoringCase(secret));
  }
}
