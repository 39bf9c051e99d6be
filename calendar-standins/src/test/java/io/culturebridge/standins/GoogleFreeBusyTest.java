package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GoogleFreeBusyTest extends GoogleFixture {

  private static Map<String, Object> question() {
    return Map.of(
        "timeMin", "2026-11-20T00:00:00Z",
        "timeMax", "2026-11-21T00:00:00Z",
        "items", List.of(Map.of("id", "primary"), Map.of("id", "bob@example.com")));
  }

  @Test
  void busy_times_are_merged_and_leave_out_what_makes_nobody_busy() {
    ann.addEvent(event("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z"));
    ann.addEvent(event("2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z"));
    ann.addEvent(
        with(event("2026-11-20T14:00:00Z", "2026-11-20T15:00:00Z"), "transparency", "transparent"));
    ann.addEvent(
        with(
            event("2026-11-20T16:00:00Z", "2026-11-20T17:00:00Z"),
            "attendees",
            List.of(Map.of("email", ANN, "self", true, "responseStatus", "declined"))));
    ann.deleteEvent(ann.addEvent(event("2026-11-20T18:00:00Z", "2026-11-20T19:00:00Z")));

    var reply = caller.post("/freeBusy", question());
    assertThat(reply.json().at("/calendars/primary/busy")).hasSize(1);
    assertThat(reply.at("/calendars/primary/busy/0/start")).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(reply.at("/calendars/primary/busy/0/end")).isEqualTo("2026-11-20T12:00:00Z");
  }

  @Test
  void a_calendar_that_is_unknown_has_an_error_in_a_good_answer() {
    var reply = caller.post("/freeBusy", question());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/calendars/bob@example.com/errors/0/reason")).isEqualTo("notFound");
  }

  @Test
  void an_unknown_field_is_refused() {
    assertThat(caller.post("/freeBusy", with(question(), "calendars", List.of())).status())
        .isEqualTo(400);
  }
}
