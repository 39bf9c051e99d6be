package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class GoogleConferenceTest extends GoogleFixture {

  private static final String ONE = EVENTS + "/" + ID;
  private static final String SUPPORTED = "?conferenceDataVersion=1";
  private static final String MEET = "https://meet\\.google\\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}";

  private static Map<String, Object> meeting(String requestId, String type) {
    var request = Map.of("requestId", requestId, "conferenceSolutionKey", Map.of("type", type));
    return with(with(event(), "conferenceData", Map.of("createRequest", request)), "id", ID);
  }

  private static Map<String, Object> meeting(String requestId) {
    return meeting(requestId, "hangoutsMeet");
  }

  @Test
  void a_conference_asked_for_is_made() {
    var made = caller.post(EVENTS + SUPPORTED, meeting("r1"));

    assertThat(made.at("/hangoutLink")).matches(MEET);
    assertThat(made.at("/conferenceData/entryPoints/0/uri")).isEqualTo(made.at("/hangoutLink"));
    assertThat(made.at("/conferenceData/createRequest/status/statusCode")).isEqualTo("success");
  }

  @Test
  void without_the_version_there_is_none() {
    assertThat(caller.post(EVENTS, meeting("r1")).json().has("conferenceData")).isFalse();
  }

  @Test
  void another_kind_of_conference_is_refused() {
    assertThat(caller.post(EVENTS + SUPPORTED, meeting("r1", "zoom")).status()).isEqualTo(400);
  }

  @Test
  void a_repeated_request_keeps_the_link_and_a_new_one_makes_another() {
    var link = caller.post(EVENTS + SUPPORTED, meeting("r1")).at("/hangoutLink");

    assertThat(caller.put(ONE + SUPPORTED, meeting("r1")).at("/hangoutLink")).isEqualTo(link);
    assertThat(caller.put(ONE + SUPPORTED, meeting("r2")).at("/hangoutLink"))
        .matches(MEET)
        .isNotEqualTo(link);
  }

  @Test
  void a_conference_read_can_be_written_back() {
    var made = caller.post(EVENTS + SUPPORTED, meeting("r1"));

    var kept =
        caller.put(
            ONE + SUPPORTED,
            Map.of(
                "start",
                made.json().path("start"),
                "end",
                made.json().path("end"),
                "conferenceData",
                made.json().path("conferenceData")));
    assertThat(kept.at("/hangoutLink")).isEqualTo(made.at("/hangoutLink"));
  }

  @Test
  void a_write_that_knows_nothing_of_conferences_loses_it() {
    caller.post(EVENTS + SUPPORTED, meeting("r1"));

    assertThat(caller.patch(ONE, Map.of("summary", "Still?")).json().has("hangoutLink")).isFalse();
  }

  @Test
  void a_patch_that_knows_of_conferences_keeps_it() {
    var link = caller.post(EVENTS + SUPPORTED, meeting("r1")).at("/hangoutLink");

    assertThat(caller.patch(ONE + SUPPORTED, Map.of("summary", "Still")).at("/hangoutLink"))
        .isEqualTo(link);
  }

  @Test
  void a_pending_conference_is_there_at_the_next_look() {
    ann.pendingConference();
    var made = caller.post(EVENTS + SUPPORTED, meeting("r1"));

    assertThat(made.at("/conferenceData/createRequest/status/statusCode")).isEqualTo("pending");
    assertThat(made.json().has("hangoutLink")).isFalse();
    assertThat(caller.get(ONE).at("/hangoutLink")).matches(MEET);
  }
}
