package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses whose parameters are strange or wrong. */
class BadQueriesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String DAY = "start_date=2025-11-15&end_date=2025-11-16";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();

  private Reply list(String query) {
    return api.as(client).get("/booking/client/" + client.id().value() + "?" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "skip=-1, skip",
    "skip=abc, skip",
    "skip=, skip",
    "skip, skip",
    "skip=1.0, skip",
    "skip=1e3, skip",
    "skip=%201, skip",
    "skip=%2B1, skip",
    "skip=+1, skip",
    "skip=0x10, skip",
    "skip=9223372036854775807, skip",
    "skip=9223372036854775808, skip",
    "skip=18446744073709551616, skip",
    "skip=%D9%A1, skip",
    "skip=%00, skip",
    "skip=1&skip=1, skip",
    "limit=0, limit",
    "limit=101, limit",
    "limit=-1, limit",
    "limit=abc, limit",
    "limit=, limit",
    "limit=4294967297, limit",
    "limit=20&limit=20, limit",
    "status=foo, status",
    "status=PENDING, status",
    "status=, status",
    "status=pending%2Cconfirmed, status",
    "status=pending&status=foo, status",
    "from=soon, from",
    "from=, from",
    "from=2025-02-30, from",
    "from=2025-11-15&from=2025-11-15, from",
    "to=20251115, to",
    "to=2025-11-15&to=2025-11-16, to"
  })
  void a_wrong_parameter_of_a_list_is_named(String query, String wrong) {
    assertThat(list(query).isProblem(400).wrongFields()).containsExactly(wrong);
  }

  @Test
  void all_wrong_parameters_are_named_at_once() {
    var refused = list("to=x&from=x&limit=x&skip=x&status=x").isProblem(400);

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder("status", "from", "to", "skip", "limit");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 1_000_000_000, 999_999_999_999_999_999L})
  void skipping_all_there_is_gives_an_empty_page(long skip) {
    api.book(client, coach, "2025-11-15T14:00:00Z");

    var page = list("skip=" + skip).has(200);

    assertThat(page.json().path("bookings").isEmpty()).isTrue();
    assertThat(page.json().path("total").asInt()).isEqualTo(1);
    assertThat(page.json().path("skip").asLong()).isEqualTo(skip);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3",
    "limit=1, 1",
    "limit=100, 3",
    "limit=001, 1",
    "skip=2, 1",
    "status=pending, 2",
    "status=confirmed, 1",
    "status=cancelled, 0",
    "status=pending&status=confirmed, 3",
    "status=pending&status=pending, 2",
    "from=2025-11-16, 2",
    "from=2025-11-16T14:00:00Z, 2",
    "from=2025-11-16T14:00:01Z, 1",
    "to=2025-11-16T14:00:00Z, 1",
    "to=2025-11-16T15:00:00%2B01:00, 1",
    "to=2025-11-16T15:00:01+01:00, 2",
    "from=2025-11-16&to=2025-11-17, 1",
    "from=2025-11-17&to=2025-11-16, 0",
    "unknown=x, 3"
  })
  void a_list_shows_what_is_asked_for(String query, int shown) {
    var first = api.book(client, coach, "2025-11-15T14:00:00Z");
    api.book(client, coach, "2025-11-16T14:00:00Z");
    api.book(client, coach, "2025-11-17T14:00:00Z");
    api.as(coach).patch("/booking/" + first + "/status", "{\"status\": \"confirmed\"}").has(200);

    assertThat(list(query).has(200).json().path("bookings").size()).isEqualTo(shown);
  }

  @Test
  void lists_show_the_newest_session_first() {
    var early = api.book(client, coach, "2025-11-15T14:00:00Z");
    var late = api.book(client, coach, "2025-11-17T14:00:00Z");
    var middle = api.book(client, coach, "2025-11-16T14:00:00Z");

    var shown = list("").json().path("bookings").valueStream().map(b -> b.path("id").asString());

    assertThat(shown).containsExactly(late, middle, early);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%7B123e4567-e89b-12d3-a456-426614174000%7D",
        "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
        "123e4567e89b12d3a456426614174000",
        "123e4567-e89b-12d3-a456-42661417400",
        "123e4567-e89b-12d3-a456-4266141740000",
        "123e4567-e89b-12d3-a456-42661417400g",
        "123e4567-e89b-12d3-a456_426614174000",
        "1-1-1-1-1",
        "0",
        "-1",
        "null",
        "%20",
        "%27%20or%201=1--",
        "%F0%9F%98%80",
        "%D9%A123e4567-e89b-12d3-a456-42661417400"
      })
  void what_is_no_id_is_refused_everywhere(String id) {
    var caller = api.as(client);

    caller.get("/booking/" + id).isProblem(400);
    caller.get("/booking/" + id + "/history").isProblem(400);
    caller.delete("/booking/" + id).isProblem(400);
    caller.patch("/booking/" + id + "/status", "{\"status\": \"cancelled\"}").isProblem(400);
    caller.get("/booking/client/" + id).isProblem(400);
    caller.get("/booking/coach/" + id).isProblem(400);
    caller.get("/booking/coach/" + id + "/availability?" + DAY).isProblem(400);
    caller.get("/users/" + id).isProblem(400);
  }

  @Test
  void an_id_may_be_written_in_upper_case() {
    var id = api.book(client, coach, "2025-11-15T14:00:00Z");

    assertThat(api.as(client).get("/booking/" + id.toUpperCase(Locale.ROOT)).has(200).text("id"))
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"})
  void an_id_of_nothing_is_not_found(String id) {
    var caller = api.as(client);

    caller.get("/booking/" + id).isProblem(404, "Booking not found");
    caller.get("/booking/" + id + "/history").isProblem(404, "Booking not found");
    caller.delete("/booking/" + id).isProblem(404, "Booking not found");
    caller.get("/booking/coach/" + id).isProblem(404, "Coach not found");
    caller.get("/booking/coach/" + id + "/availability?" + DAY).isProblem(404, "Coach not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skip=%",
        "skip=%1",
        "skip=%zz",
        "skip=%C3%28",
        "skip=%ff",
        "skip=%c0%b1",
        "skip=%ed%a0%80",
        "%zz=1",
        "status=%u0070ending",
        "&&&=&skip=&",
        "skip=\"1\"",
        "limit=<1>",
        "limit={1}",
        "from=\u00e9"
      })
  void garbage_in_a_query_is_a_client_error(String query) throws IOException {
    try (var connection = new RawConnection(api)) {
      var head =
          "GET /booking/client/%s?%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              .formatted(client.id().value(), query);

      var heard =
          connection.say(head + "Authorization: Bearer " + Tokens.of(client) + "\r\n\r\n").hear();

      assertThat(heard).startsWith("HTTP/1.1 400 ").contains("\"type\":\"/problems/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "utf-80", "iso-8859-1", "\"\""})
  void the_charset_of_a_body_says_nothing_about_the_query(String charset) {
    var caller = api.as(client).with("Content-Type", "text/plain; charset=" + charset);
    var path = "/booking/client/" + client.id().value() + "?status=pending&skip=%30";

    caller.get(path).has(200);
  }
}
