package io.culturebridge.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class KnownEventTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nz@thread.v2/0?context=%7b%7d",
        "https://teams.live.com/meet/9396",
        "https://gov.teams.microsoft.com/l/meetup-join/1",
        "HTTPS://TEAMS.MICROSOFT.COM/l/1",
      })
  void a_link_of_teams_is_passed_on(String link) {
    assertThat(Objects.requireNonNull(TeamsLink.read(link)).value()).hasToString(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not an address",
        "http://teams.microsoft.com/l/1",
        "javascript:alert(1)",
        "https://evil.example/teams.microsoft.com",
        "https://teams.microsoft.com.evil.example/",
        "https://evilteams.microsoft.com/",
        "https://teams.microsoft.com@evil.example/",
        "https://evil@teams.microsoft.com/",
        "https://teams.microsoft.com:8443/",
        "https://teams.microsoft.com\\@evil.example/",
        "https:///l/1",
      })
  void any_other_link_is_not(String link) {
    assertThat(TeamsLink.read(link)).isNull();
  }

  @Test
  void a_link_longer_than_any_is_none() {
    assertThat(TeamsLink.read("https://teams.microsoft.com/" + "a".repeat(2048))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "%2e%2e", "a/../b?c", "a b", "a#b", "a\r\nb"})
  void an_id_that_would_lead_elsewhere_is_none(String id) {
    assertThat(KnownEvent.read(event(id))).isEmpty();
  }

  @Test
  void ids_of_graph_are_taken_as_they_are() {
    var id = "AAMkAGI1AAAt9AHjAAA_-+/==";

    assertThat(KnownEvent.read(event(id)))
        .hasValueSatisfying(event -> assertThat(event.id()).isEqualTo(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"a\r\nX-Evil: 1\"", "*", "unquoted", "W/\"\u00fc\""})
  void a_version_that_fits_no_header_is_not_sent(String etag) {
    assertThat(KnownEvent.read(event("AAMk").put("@odata.etag", etag)))
        .hasValueSatisfying(event -> assertThat(event.etag()).isNull());
  }

  private static ObjectNode event(String id) {
    return JsonMapper.shared().createObjectNode().put("id", id);
  }
}
