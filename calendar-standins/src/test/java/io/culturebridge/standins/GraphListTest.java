package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.standins.Caller.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphListTest extends GraphFixture {

  private static final String WINDOW =
      "?startDateTime=2026-11-20T00:00:00Z&endDateTime=2026-11-21T00:00:00Z";
  private static final String DELTA = "/me/calendarView/delta" + WINDOW;

  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void five_events() {
    IntStream.range(10, 15)
        .mapToObj(hour -> event("2026-11-20T" + hour + ":00:00", "2026-11-20T" + hour + ":30:00"))
        .map(ann::addEvent)
        .forEach(ids::add);
    ann.addEvent(event("2026-12-20T10:00:00", "2026-12-20T11:00:00"));
  }

  private static List<String> ids(Reply reply) {
    return StreamSupport.stream(reply.json().path("value").spliterator(), false)
        .map(item -> Json.text(item, "id"))
        .toList();
  }

  private static String link(Reply reply, String name) {
    return reply.json().path("@odata." + name).asString("");
  }

  private Reply last(Reply first, List<String> seen) {
    var page = first;
    while (!link(page, "nextLink").isEmpty()) {
      seen.addAll(ids(page));
      page = caller.get(link(page, "nextLink"));
    }
    seen.addAll(ids(page));
    return page;
  }

  @Test
  void a_view_shows_a_window_in_pages() {
    ann.pageSize(2);
    var seen = new ArrayList<String>();
    var query = WINDOW + "&" + Form.write(Map.of("$select", "subject,showAs", "$top", "999"));
    var first = caller.get("/me/calendarView" + query);
    last(first, seen);

    assertThat(first.json().at("/value/0").propertyNames())
        .containsExactlyInAnyOrder("id", "@odata.etag", "subject", "showAs");
    assertThat(seen).isEqualTo(ids);
  }

  @Test
  void an_event_is_found_by_its_extended_property() {
    var property = List.of(Map.of("id", PROPERTY, "value", "b'1"));
    var id = caller.post(EVENTS, with(event(), GraphProperties.NAME, property)).at("/id");
    var filter =
        GraphProperties.NAME
            + "/Any(ep: ep/id eq '%s' and ep/value eq '%s')".formatted(PROPERTY, "b''1");

    assertThat(ids(caller.get(EVENTS + "?" + Form.write(Map.of("$filter", filter)))))
        .containsExactly(id);
    var other = Form.write(Map.of("$filter", filter.replace("b''1", "b2")));
    assertThat(ids(caller.get(EVENTS + "?" + other))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/events?%24filter=subject+eq+%27x%27",
        "/me/events?%24search=x",
        "/me/events?%24top=1000",
        "/me/calendarView",
        "/me/calendarView?startDateTime=2026-11-20T00:00:00Z",
        "/me/calendarView?startDateTime=x&endDateTime=y",
        "/me/calendarView/delta?startDateTime=2026-11-20T00:00:00Z",
        "/me/nonsense"
      })
  void what_is_not_understood_is_refused(String path) {
    assertThat(caller.get(path).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%24select=id", "%24filter=x", "%24expand=x", "%24top=5"})
  void delta_takes_no_options(String option) {
    assertThat(caller.get(DELTA + "&" + option).status()).isEqualTo(400);
  }

  @Test
  void delta_goes_through_pages_to_a_link_for_later() {
    var paged = caller.with("Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=2");
    var seen = new ArrayList<String>();
    var first = paged.get(DELTA);
    var last = last(first, seen);

    assertThat(ids(first)).hasSize(2);
    assertThat(seen).isEqualTo(ids);
    assertThat(link(last, "deltaLink")).startsWith(microsoft.apiUrl() + "/me/calendarView/delta?");
    assertThat(ids(caller.get(link(last, "deltaLink")))).isEmpty();
  }

  @Test
  void delta_tells_what_changed_and_removes_what_left_the_window() {
    var later = link(caller.get(DELTA), "deltaLink");
    var december = event("2026-12-20T10:00:00", "2026-12-20T11:00:00");
    ann.changeEvent(ids.get(0), Map.of("subject", "Changed"));
    ann.deleteEvent(ids.get(1));
    ann.changeEvent(ids.get(2), Map.copyOf(december));
    var added = ann.addEvent(event());

    var reply = caller.get(later);
    assertThat(ids(reply)).containsExactly(ids.get(0), ids.get(1), ids.get(2), added);
    assertThat(reply.json().at("/value/0").has("@removed")).isFalse();
    assertThat(reply.json().at("/value/1/@removed/reason").asString()).isEqualTo("deleted");
    assertThat(reply.json().at("/value/2").has("@removed")).isTrue();
    assertThat(ids(caller.get(link(reply, "deltaLink")))).isEmpty();
  }

  @Test
  void a_link_that_is_too_old_demands_a_new_beginning() {
    var later = link(caller.get(DELTA), "deltaLink");
    ann.expireCursors();

    var reply = caller.get(later);
    assertThat(reply.status()).isEqualTo(410);
    assertThat(reply.at("/error/code")).isEqualTo("syncStateNotFound");
  }
}
