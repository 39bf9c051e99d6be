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

final class GoogleListTest extends GoogleFixture {

  private static final String LIST = EVENTS + "?singleEvents=true";

  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void five_events() {
    IntStream.range(10, 15)
        .mapToObj(hour -> event("2026-11-20T" + hour + ":00:00Z", "2026-11-20T" + hour + ":30:00Z"))
        .map(ann::addEvent)
        .forEach(ids::add);
  }

  private static List<String> ids(Reply reply) {
    return StreamSupport.stream(reply.json().path("items").spliterator(), false)
        .map(item -> Json.text(item, "id"))
        .toList();
  }

  private String syncToken() {
    return caller.get(LIST).at("/nextSyncToken");
  }

  @Test
  void a_whole_list_ends_in_a_sync_token() {
    var reply = caller.get(LIST);

    assertThat(ids(reply)).isEqualTo(ids);
    assertThat(reply.at("/summary")).isEqualTo(ANN);
    assertThat(reply.at("/nextSyncToken")).isNotEmpty();
    assertThat(reply.json().has("nextPageToken")).isFalse();
  }

  @Test
  void pages_are_gone_through_by_token() {
    ann.pageSize(2);
    var seen = new ArrayList<String>();
    var page = caller.get(LIST);
    while (page.json().has("nextPageToken")) {
      assertThat(page.json().has("nextSyncToken")).isFalse();
      seen.addAll(ids(page));
      page = caller.get(LIST + "&pageToken=" + page.at("/nextPageToken"));
    }
    seen.addAll(ids(page));

    assertThat(seen).isEqualTo(ids);
    assertThat(ids(caller.get(LIST + "&maxResults=1"))).hasSize(1);
  }

  @Test
  void a_window_shows_what_touches_it() {
    var window = "&timeMin=2026-11-20T10:30:00Z&timeMax=2026-11-20T13:00:00Z";

    assertThat(ids(caller.get(LIST + window))).containsExactly(ids.get(1), ids.get(2));
  }

  @Test
  void what_changed_since_is_told_and_deletions_by_no_more_than_an_id() {
    var token = syncToken();
    ann.changeEvent(ids.get(3), Map.of("summary", "Changed"));
    ann.deleteEvent(ids.get(1));
    caller.post(EVENTS, with(event(), "id", ID));

    var reply = caller.get(LIST + "&syncToken=" + token);
    assertThat(ids(reply)).containsExactly(ids.get(1), ids.get(3), ID);
    assertThat(reply.json().at("/items/0").propertyNames())
        .containsExactlyInAnyOrder("kind", "etag", "id", "status");
    assertThat(reply.at("/items/0/status")).isEqualTo("cancelled");
    assertThat(ids(caller.get(LIST + "&syncToken=" + reply.at("/nextSyncToken")))).isEmpty();
  }

  @Test
  void a_token_that_is_too_old_demands_a_whole_list() {
    var token = syncToken();
    ann.expireCursors();

    var reply = caller.get(LIST + "&syncToken=" + token);
    assertThat(reply.status()).isEqualTo(410);
    assertThat(reply.at("/error/errors/0/reason")).isEqualTo("fullSyncRequired");
  }

  @Test
  void a_page_that_is_too_old_demands_a_whole_list() {
    var token = caller.get(LIST + "&maxResults=1").at("/nextPageToken");
    ann.expireCursors();

    assertThat(caller.get(LIST + "&pageToken=" + token).status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&timeMin=2026-11-20T10:30:00Z",
        "&timeMax=2026-11-20T10:30:00Z",
        "&orderBy=startTime",
        "&iCalUID=x",
        "&privateExtendedProperty=a%3Db",
        "&showDeleted=false",
        "&eventTypes=default"
      })
  void a_sync_token_goes_with_no_filter_and_no_other_question(String parameter) {
    assertThat(caller.get(LIST + "&syncToken=" + syncToken() + parameter).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&timeMin=2026-11-20",
        "&timeMin=2026-11-20T10:30:00",
        "&timeMin=2026-11-21T00:00:00Z&timeMax=2026-11-20T00:00:00Z",
        "&maxResults=2501",
        "&maxResults=0",
        "&pageToken=unheard-of",
        "&orderBy=start",
        "&q=x"
      })
  void what_is_not_understood_is_refused(String parameter) {
    assertThat(caller.get(LIST + parameter).status()).isEqualTo(400);
  }

  @Test
  void an_event_is_found_by_a_private_property() {
    var properties = Map.of("private", Map.of("booking", "b1"));
    caller.post(EVENTS, with(with(event(), "id", ID), "extendedProperties", properties));

    assertThat(ids(caller.get(LIST + "&privateExtendedProperty=booking%3Db1"))).containsExactly(ID);
  }

  @Test
  void deleted_events_are_listed_when_asked_for() {
    ann.deleteEvent(ids.get(0));

    assertThat(ids(caller.get(LIST))).hasSize(4);
    assertThat(ids(caller.get(LIST + "&showDeleted=true"))).hasSize(5);
  }

  @Test
  void only_the_fields_asked_for_are_told() {
    var reply = caller.get(LIST + "&fields=items(id,start/dateTime),summary");

    assertThat(reply.json().propertyNames()).containsExactlyInAnyOrder("items", "summary");
    assertThat(reply.json().at("/items/0").propertyNames())
        .containsExactlyInAnyOrder("id", "start");
    assertThat(reply.json().at("/items/0/start").propertyNames()).containsExactly("dateTime");
    assertThat(caller.get(LIST + "&fields=items(id").status()).isEqualTo(400);
  }

  @Test
  void an_event_its_owner_cancels_is_as_good_as_deleted() {
    ann.changeEvent(ids.get(0), Map.of("status", "cancelled"));
    ann.addEvent(with(event(), "status", "cancelled"));

    assertThat(ids(caller.get(LIST))).isEqualTo(ids.subList(1, 5));
  }
}
