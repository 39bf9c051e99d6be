package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.standins.MicrosoftStandIn;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BusyDeltaTest {

  private static final TimeSlot WINDOW = slot("2025-11-01T00:00:00Z", "2026-11-01T00:00:00Z");

  private final Outlook outlook = new Outlook();

  @AfterEach
  void close() {
    outlook.close();
  }

  @Test
  void all_pages_are_read() {
    var expected = new HashMap<String, TimeSlot>();
    var start = SLOT.start();
    for (int event = 0; event < 1201; event++) {
      var hour = TimeSlot.of(start.plus(Duration.ofHours(event)), Duration.ofHours(1));
      expected.put(outlook.adds(hour, Map.of("showAs", "busy")), hour);
    }

    assertThat(done(null).busy()).isEqualTo(expected);
    assertThat(outlook.requests("GET")).hasSize(3);
  }

  @Test
  void what_does_not_take_the_persons_time_is_left_out() {
    outlook.adds(SLOT, Map.of("showAs", "free"));
    outlook.adds(SLOT, Map.of("showAs", "workingElsewhere"));
    outlook.adds(SLOT, Map.of("showAs", "busy", "isCancelled", true));
    outlook.adds(SLOT, Map.of("showAs", "busy", "responseStatus", Map.of("response", "declined")));
    outlook.provider.put(outlook.token, Outlook.event(SLOT, null), null);
    var busy = outlook.adds(SLOT, Map.of("showAs", "tentative"));

    assertThat(done(null).busy()).isEqualTo(Map.of(busy, SLOT));
  }

  @Test
  void an_event_that_moves_or_frees_the_person_is_told_of() {
    var later = hourFrom("2025-11-16T09:00:00Z");
    var moving = outlook.adds(SLOT, Map.of("showAs", "busy"));
    var freeing = outlook.adds(SLOT, Map.of("showAs", "busy"));
    var cursor = done(null).cursor();

    outlook.account.changeEvent(
        moving,
        Map.of(
            "start", Outlook.wire(later.start().toString()),
            "end", Outlook.wire(later.end().toString())));
    outlook.account.changeEvent(freeing, Map.of("showAs", "free"));

    var changes = done(cursor);
    assertThat(changes.whole()).isFalse();
    assertThat(changes.busy()).isEqualTo(Map.of(moving, later));
    assertThat(changes.free()).containsExactly(freeing);
  }

  @ParameterizedTest
  @CsvSource({"410, syncStateNotFound", "410, ''", "400, resyncRequired", "404, SyncStateNotFound"})
  void a_cursor_that_is_accepted_no_longer_is_gone(int status, String code) {
    var cursor = done(null).cursor();
    outlook
        .microsoft
        .faults()
        .answer(1, status, Map.of(), "{\"error\":{\"code\":\"" + code + "\"}}");

    assertThat(changes(cursor)).isEqualTo(new Gone<>());
  }

  @Test
  void a_cursor_of_another_api_is_gone_and_not_followed() {
    try (var elsewhere = MicrosoftStandIn.start(0, Outlook.CLOCK)) {
      assertThat(changes(elsewhere.apiUrl() + "/me/calendarView/delta?$deltatoken=1"))
          .isEqualTo(new Gone<>());
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ELSEWHERE/v1.0/me/calendarView/delta",
        "https://graph.microsoft.com/v1.0/me/calendarView/delta",
        "SCHEMELESS/v1.0/me",
        "HERE/v2.0/me",
        "HERE/v1.0",
        "HERE/v1.0/../beta/me",
        "HERE/v1.0/%2e%2e/beta/me",
        "HERE@evil.example/v1.0/me",
        "http://user:pass@HOST/v1.0/me",
        "http://localhost:1/v1.0/me",
        "file:///v1.0/me",
        "/v1.0/me",
        "",
      })
  void a_link_that_leads_away_is_not_followed(String link) {
    try (var elsewhere = MicrosoftStandIn.start(0, Outlook.CLOCK)) {
      var here = outlook.microsoft.url().toString();
      var hostile =
          link.replace("ELSEWHERE", elsewhere.url().toString())
              .replace("HERE", here)
              .replace("SCHEMELESS", here.replace("http:", ""))
              .replace("HOST", outlook.microsoft.url().getAuthority());
      for (var name : new String[] {"nextLink", "deltaLink"}) {
        answer("{\"value\":[],\"@odata." + name + "\":\"" + hostile + "\"}", 1);

        assertThat(changes(null)).isInstanceOf(Unclear.class);
      }
      assertThat(elsewhere.requests()).isEmpty();
      assertThat(outlook.microsoft.requests()).hasSize(2);
    }
  }

  @Test
  void pages_without_an_end_are_given_up() {
    var again = outlook.microsoft.apiUrl() + "/me/calendarView/delta?$skiptoken=1";
    answer("{\"value\":[],\"@odata.nextLink\":\"" + again + "\"}", 1000);

    assertThat(changes(null)).isInstanceOf(Refused.class);
    assertThat(outlook.microsoft.requests()).hasSize(40);
  }

  @Test
  void every_page_is_asked_for_in_utc_by_lasting_ids() {
    var cursor = done(null).cursor();
    done(cursor);

    assertThat(outlook.requests("GET"))
        .extracting(request -> request.header("Prefer"))
        .containsOnly("IdType=\"ImmutableId\", outlook.timezone=\"UTC\", odata.maxpagesize=500");
  }

  private void answer(String body, int times) {
    outlook.microsoft.faults().answer(times, 200, Map.of(), body);
  }

  private BusyChanges done(@Nullable String cursor) {
    var answer = changes(cursor);
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<BusyChanges>) answer).value();
  }

  private CalendarAnswer<BusyChanges> changes(@Nullable String cursor) {
    return outlook.provider.busyChanges(outlook.token, cursor, WINDOW);
  }
}
