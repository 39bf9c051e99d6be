package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class EventJsonTest {

  private static final String TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting";
  private static final String ELSEWHERE = "https://meet.google.com/abc-defg-hij";

  @Test
  void a_new_event_says_all_there_is_to_say() {
    var event = Outlook.event(SLOT, null);

    var json = EventJson.made(event, true);

    assertThat(json)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "subject": "Coaching session",
                      "start": {"dateTime": "2025-11-15T14:00:00", "timeZone": "UTC"},
                      "end": {"dateTime": "2025-11-15T15:00:00", "timeZone": "UTC"},
                      "showAs": "busy",
                      "body": {"contentType": "text", "content": "With John Doe"},
                      "transactionId": "KEY",
                      "singleValueExtendedProperties": [{
                        "id": "String {5e1b8f0a-7c43-4d0e-9a56-c2f1b7d98e34} Name culturebridge",
                        "value": "KEY"
                      }],
                      "isOnlineMeeting": true,
                      "onlineMeetingProvider": "teamsForBusiness"
                    }
                    """
                        .replace("KEY", event.key().text())));
  }

  @Test
  void a_settled_link_is_where_the_event_takes_place() {
    var json = EventJson.made(Outlook.event(SLOT, ELSEWHERE), false);

    assertThat(json.path("location").path("displayName").asString()).isEqualTo(ELSEWHERE);
    assertThat(json.path("body").path("content").asString())
        .isEqualTo("With John Doe\n\n" + ELSEWHERE);
    assertThat(json.has("isOnlineMeeting")).isFalse();
  }

  @Test
  void a_pending_booking_is_tentative() {
    var confirmed = Outlook.event(SLOT, null);
    var pending =
        new CalendarEvent(
            confirmed.key(), SLOT, confirmed.zone(), "Coaching session", "", null, true, 0);

    assertThat(EventJson.made(pending, false).path("showAs").asString()).isEqualTo("tentative");
  }

  @Test
  void the_block_people_join_by_is_left_alone() {
    var meeting = known(true, TEAMS);

    assertThat(changed(null, meeting).has("body")).isFalse();
    assertThat(changed(TEAMS, meeting).has("body")).isFalse();
    assertThat(changed(null, known(true, null)).has("body")).isFalse();
  }

  @Test
  void a_body_is_sent_where_there_is_no_such_block_or_it_leads_astray() {
    assertThat(changed(ELSEWHERE, known(true, TEAMS)).has("body")).isTrue();
    assertThat(changed(ELSEWHERE, known(true, null)).has("body")).isTrue();
    assertThat(changed(null, known(false, null)).has("body")).isTrue();
  }

  @Test
  void a_place_that_is_settled_no_longer_is_taken_back() {
    assertThat(changed(null, known(false, null)).path("location").path("displayName"))
        .isEqualTo(JsonMapper.shared().readTree("\"\""));
    assertThat(changed(null, known(true, TEAMS)).has("location")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void microsofts_own_model_knows_every_field(boolean meeting) {
    var open = Outlook.event(SLOT, null);
    var settled = Outlook.event(SLOT, ELSEWHERE);

    GraphModel.accepts(EventJson.made(open, meeting).toString());
    GraphModel.accepts(EventJson.made(settled, meeting).toString());
    GraphModel.accepts(EventJson.changed(open, known(false, null), meeting).toString());
    GraphModel.accepts(EventJson.changed(settled, known(true, TEAMS), meeting).toString());
  }

  private static ObjectNode changed(@Nullable String link, KnownEvent known) {
    return EventJson.changed(Outlook.event(SLOT, link), known, false);
  }

  private static KnownEvent known(boolean meeting, @Nullable String joinUrl) {
    var link = Optional.ofNullable(joinUrl).map(TeamsLink::read).orElse(null);
    return new KnownEvent("AAMk", "", null, meeting, link);
  }
}
