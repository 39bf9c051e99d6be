package io.culturebridge.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutlookSettingsTest {

  @Test
  void microsofts_own_addresses_are_the_standard_ones() {
    var settings = OutlookSettings.standard("id", "secret");

    assertThat(settings.authUrl())
        .hasToString("https://login.microsoftonline.com/common/oauth2/v2.0/authorize");
    assertThat(settings.tokenUrl())
        .hasToString("https://login.microsoftonline.com/common/oauth2/v2.0/token");
    assertThat(settings.apiUrl()).hasToString("https://graph.microsoft.com/v1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/v1.0", "graph.microsoft.com", "ftp://example.com/", "https:///a"})
  void what_is_no_address_is_refused(String text) {
    var good = URI.create("https://example.com/");
    var bad = URI.create(text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutlookSettings("id", "secret", good, good, bad));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/v1.0", "https://example.com/v1.0/"})
  void a_slash_at_the_end_of_the_api_makes_no_difference(String api) {
    var clock = Outlook.CLOCK;
    var graph = new Graph(URI.create(api), new Http(Limits.STANDARD), new Faults(clock));

    assertThat(graph.me("events").build()).hasToString("https://example.com/v1.0/me/events");
    assertThat(graph.own("https://example.com/v1.0/me/events")).isNotNull();
    assertThat(graph.own("https://example.com/v1.00/me/events")).isNull();
  }
}
