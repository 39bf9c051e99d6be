package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoogleEventsTest extends GoogleFixture {

  private static final String ONE = EVENTS + "/" + ID;

  private void insert() {
    assertThat(caller.post(EVENTS, with(event(), "id", ID)).status()).isEqualTo(200);
  }

  @Test
  void an_event_is_kept_as_it_was_sent_and_told_in_the_time_of_the_calendar() {
    var properties = Map.of("private", Map.of("booking", "b1"));
    caller.post(EVENTS, with(with(event(), "id", ID), "extendedProperties", properties));

    var read = caller.get(ONE);
    assertThat(read.at("/summary")).isEqualTo("Session");
    assertThat(read.at("/status")).isEqualTo("confirmed");
    assertThat(read.at("/start/dateTime")).isEqualTo("2026-11-20T11:00:00+01:00");
    assertThat(read.at("/extendedProperties/private/booking")).isEqualTo("b1");
    assertThat(read.at("/organizer/email")).isEqualTo(ANN);
    assertThat(read.at("/iCalUID")).isEqualTo(ID + "@google.com");
    assertThat(read.at("/sequence")).isEqualTo("0");
    assertThat(ann.events()).containsExactly(read.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcd", "ABCDEF", "with-dash", "wxyz0123"})
  void an_id_is_base32hex(String id) {
    var reply = caller.post(EVENTS, with(event(), "id", id));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error/errors/0/reason")).isEqualTo("invalid");
  }

  @Test
  void an_id_is_taken_for_ever() {
    insert();
    var again = caller.post(EVENTS, with(event(), "id", ID));
    caller.delete(ONE);
    var afterwards = caller.post(EVENTS, with(event(), "id", ID));

    assertThat(List.of(again.status(), afterwards.status())).containsExactly(409, 409);
    assertThat(afterwards.at("/error/errors/0/reason")).isEqualTo("duplicate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T10:00:00|2026-11-20T11:00:00",
        "2026-11-20T10:00:00Z|2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00Z|2026-11-20T09:00:00Z",
        "2026-11-20 10:00|2026-11-20 11:00",
        "tomorrow|2026-11-20T09:00:00Z"
      })
  void times_have_an_offset_and_an_order(String start, String end) {
    assertThat(caller.post(EVENTS, event(start, end)).status()).isEqualTo(400);
  }

  @Test
  void a_zone_does_for_an_offset() {
    var start = Map.of("dateTime", "2026-07-20T10:00:00", "timeZone", "Asia/Kolkata");
    var end = Map.of("dateTime", "2026-07-20T11:00:00", "timeZone", "Asia/Kolkata");
    var reply = caller.post(EVENTS, Map.of("start", start, "end", end));

    assertThat(reply.at("/start/dateTime")).isEqualTo("2026-07-20T06:30:00+02:00");
    assertThat(reply.at("/start/timeZone")).isEqualTo("Asia/Kolkata");
  }

  @ParameterizedTest
  @CsvSource({
    "sumary, Session",
    "status, done",
    "transparency, TRANSPARENT",
    "visibility, secret",
    "eventType, focusTime",
    "start, 2026-11-20T10:00:00Z"
  })
  void a_field_or_value_unknown_is_refused(String name, String value) {
    assertThat(caller.post(EVENTS, with(event(), name, value)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?sendUpdate=none", "?sendUpdates=nobody", "?conferenceDataVersion=2", "?alt=xml"})
  void a_parameter_unknown_is_refused(String query) {
    assertThat(caller.post(EVENTS + query, event()).status()).isEqualTo(400);
  }

  @Test
  void a_deleted_event_is_shown_as_cancelled_and_is_gone_for_deleting() {
    insert();

    assertThat(caller.delete(EVENTS + "/" + ID + "0").status()).isEqualTo(404);
    assertThat(caller.delete(ONE).status()).isEqualTo(204);
    assertThat(caller.delete(ONE).status()).isEqualTo(410);
    assertThat(caller.get(ONE).at("/status")).isEqualTo("cancelled");
    assertThat(ann.events()).isEmpty();
  }

  @Test
  void a_deleted_event_comes_back_only_when_confirmed() {
    insert();
    caller.delete(ONE);

    assertThat(caller.put(ONE, event()).at("/status")).isEqualTo("cancelled");
    assertThat(caller.put(ONE, with(event(), "status", "confirmed")).status()).isEqualTo(200);
    assertThat(ann.events()).hasSize(1);
  }

  @Test
  void put_replaces_and_patch_keeps_what_it_does_not_name() {
    caller.post(EVENTS, with(with(event(), "id", ID), "description", "Bring tea"));

    var patched = caller.patch(ONE, Map.of("location", "Here", "attendees", List.of()));
    var put = caller.put(ONE, event());
    assertThat(patched.at("/description")).isEqualTo("Bring tea");
    assertThat(patched.at("/location")).isEqualTo("Here");
    assertThat(put.json().has("description")).isFalse();
    assertThat(put.at("/created")).isEqualTo(patched.at("/created"));
  }

  @Test
  void an_etag_that_is_stale_changes_nothing() {
    insert();
    var etag = caller.get(ONE).at("/etag");
    var first = caller.with("If-Match", etag).patch(ONE, Map.of("summary", "A"));
    var second = caller.with("If-Match", etag).patch(ONE, Map.of("summary", "B"));
    var third = caller.with("If-Match", etag).delete(ONE);

    assertThat(List.of(first.status(), second.status(), third.status()))
        .containsExactly(200, 412, 412);
    assertThat(caller.get(ONE).at("/summary")).isEqualTo("A");
  }

  @Test
  void the_sequence_grows_with_the_time_and_is_never_counted_back() {
    insert();
    var moved = event("2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z");

    assertThat(caller.put(ONE, moved).at("/sequence")).isEqualTo("1");
    assertThat(caller.put(ONE, with(moved, "sequence", 7)).at("/sequence")).isEqualTo("7");
    assertThat(caller.put(ONE, with(moved, "sequence", 6)).status()).isEqualTo(400);
  }

  @Test
  void a_packed_body_and_a_tunnelled_method_are_understood() throws Exception {
    insert();
    var request =
        HttpRequest.newBuilder(caller.request("GET", ONE, "").uri())
            .header("Authorization", caller.headers().getOrDefault("Authorization", ""))
            .header("Content-Type", "application/json; charset=UTF-8")
            .header("Content-Encoding", "gzip")
            .header("X-HTTP-Method-Override", "PATCH")
            .POST(BodyPublishers.ofByteArray(packed("{\"summary\": \"Packed\"}")))
            .build();

    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    var seen = google.requests().getLast();
    assertThat(seen.method()).isEqualTo("PATCH");
    assertThat(seen.json().path("summary").asString()).isEqualTo("Packed");
    assertThat(seen.toString()).doesNotContain("Bearer");
    assertThat(caller.get(ONE).at("/summary")).isEqualTo("Packed");
  }

  @Test
  void nobody_else_gets_in() {
    var nobody = Caller.to(caller.root()).with("Authorization", "Bearer nothing").get(EVENTS);

    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.headers()).containsKey("www-authenticate");
    assertThat(nobody.at("/error/errors/0/reason")).isEqualTo("authError");
    assertThat(caller.get("/calendars/bob@example.com/events").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "POST, 403"})
  void what_may_be_done_is_what_was_granted(String method, int status) {
    ann.limitScopes(GoogleOAuth.EVENTS_READ);
    var code = Map.of("scope", GoogleOAuth.EVENTS_READ);
    var reader = Caller.to(caller.root()).as(grant(code));
    var reply =
        method.equals("GET") ? reader.get(EVENTS) : reader.post(EVENTS, with(event(), "id", ID));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 403) {
      assertThat(reply.at("/error/errors/0/reason")).isEqualTo("insufficientPermissions");
    }
  }

  private Grant grant(Map<String, String> scope) {
    var page =
        Map.of(
            "response_type", "code",
            "client_id", google.clientId(),
            "redirect_uri", "http://127.0.0.1/",
            "state", "s",
            "code_challenge", Secrets.s256("v"),
            "code_challenge_method", "S256",
            "scope", scope.getOrDefault("scope", ""));
    var uri = java.net.URI.create(google.authUrl() + "?" + Form.write(page));
    var form =
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            google.clientId(),
            "client_secret",
            google.clientSecret(),
            "redirect_uri",
            "http://127.0.0.1/",
            "code",
            google.consent(uri, ANN).getOrDefault("code", ""),
            "code_verifier",
            "v");
    var token = Caller.to(google.tokenUrl()).form("", form).at("/access_token");
    return new Grant(token, "", clock.instant());
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
