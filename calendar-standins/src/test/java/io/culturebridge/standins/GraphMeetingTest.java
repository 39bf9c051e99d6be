package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.standins.Caller.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GraphMeetingTest extends GraphFixture {

  private static final String TEAMS = "teamsForBusiness";

  private static Map<String, Object> online(String provider) {
    return with(with(event(), "isOnlineMeeting", true), "onlineMeetingProvider", provider);
  }

  private Reply patch(Reply made, Map<String, ?> changes) {
    return caller.patch(EVENTS + "/" + made.at("/id"), changes);
  }

  @Test
  void a_meeting_asked_for_is_made() {
    var made = caller.post(EVENTS, online(TEAMS));

    assertThat(made.at("/onlineMeeting/joinUrl"))
        .startsWith("https://teams.microsoft.com/l/meetup-join/");
    assertThat(made.at("/body/content")).contains(made.at("/onlineMeeting/joinUrl"));
  }

  @Test
  void a_personal_account_has_no_teams_for_business() {
    ann.personal();

    assertThat(caller.post(EVENTS, online(TEAMS)).status()).isEqualTo(400);
    assertThat(ann.events()).isEmpty();
  }

  @Test
  void a_meeting_can_be_added_later_but_not_taken_back() {
    var made = caller.post(EVENTS, event());
    var added = patch(made, Map.of("isOnlineMeeting", true, "onlineMeetingProvider", TEAMS));

    assertThat(added.at("/onlineMeeting/joinUrl")).isNotEmpty();
    assertThat(patch(made, Map.of("isOnlineMeeting", false)).status()).isEqualTo(400);
  }

  @Test
  void a_body_that_loses_the_block_loses_the_meeting() {
    var made = caller.post(EVENTS, online(TEAMS));
    var content = "<p>More</p>" + made.at("/body/content");
    var kept = patch(made, Map.of("body", Map.of("contentType", "html", "content", content)));
    var lost = patch(made, Map.of("body", Map.of("contentType", "text", "content", "Bare")));

    assertThat(kept.at("/onlineMeeting/joinUrl")).isEqualTo(made.at("/onlineMeeting/joinUrl"));
    assertThat(lost.json().path("onlineMeeting").isNull()).isTrue();
  }

  @Test
  void a_patch_without_a_body_keeps_the_meeting() {
    var made = caller.post(EVENTS, online(TEAMS));

    assertThat(patch(made, Map.of("subject", "Other")).at("/onlineMeeting/joinUrl"))
        .isEqualTo(made.at("/onlineMeeting/joinUrl"));
  }
}
