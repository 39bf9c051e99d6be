package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is secret here has {@code canary} in it, and so has all that the provider says. */
final class SecretsTest {

  private static final String SAID =
      """
      {"error": "canary", "error_description": "canary https://canary.example/",
       "access_token": "canary\\n", "refresh_token": "canary", "id": "canary?",
       "mail": "", "value": [{"id": "canary", "start": {"dateTime": "canary"}}],
       "@odata.deltaLink": "https://canary.example/"}
      """;
  private static final String CODED =
      "{\"error\": {\"code\": \"canary\", \"message\": \"canary https://canary.example/\"}}";

  private static final CalendarTokens TOKENS =
      new CalendarTokens("canary-access", "canary-refresh", NOW);
  private static final CodeGrant GRANT =
      new CodeGrant("canary-code", "http://localhost/canary", "canary-verifier");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 302, 400, 401, 403, 404, 409, 410, 412, 418, 429, 500, 503})
  void no_reason_tells_a_secret_or_what_the_provider_said(int status) {
    try (var outlook = new Outlook()) {
      for (var call : calls(outlook)) {
        for (var body : List.of(SAID, CODED, "canary")) {
          var headers = Map.of("Retry-After", "canary", "Location", "https://canary.example/");
          outlook.microsoft.faults().answer(3, status, headers, body);
          outlook.microsoft.faults().atTokenEndpoint().answer(3, status, headers, body);

          assertThat(call.get().toString()).doesNotContain("canary").hasSizeLessThan(300);
          outlook.microsoft.faults().recover();
        }
      }
    }
  }

  @Test
  void nothing_that_holds_a_secret_prints_it() {
    var address = URI.create("https://example.com/v1.0");
    var settings = new OutlookSettings("id", "canary", address, address, address);
    var json = JsonMapper.shared().readTree("{\"access_token\":\"canary\"}");

    assertThat(settings.toString()).doesNotContain("canary").contains("clientId=id");
    assertThat(IssuedTokens.read(json, Instant.EPOCH).toString()).doesNotContain("canary");
    assertThat(Reply.of(200, null, json.toString().getBytes(StandardCharsets.UTF_8)).toString())
        .doesNotContain("canary");
    assertThat(OutlookCalendar.of(settings, Outlook.CLOCK).toString()).doesNotContain("canary");
  }

  private static List<Supplier<CalendarAnswer<?>>> calls(Outlook outlook) {
    var access = TOKENS.access();
    var event = Outlook.event(SLOT, null);
    return List.of(
        () -> outlook.provider.put(access, event, null),
        () -> outlook.provider.put(access, event, "canary"),
        () -> outlook.provider.remove(access, event.key(), "canary"),
        () -> outlook.provider.busyChanges(access, null, SLOT),
        () -> outlook.authorizer.accountName(access),
        () -> outlook.authorizer.exchange(GRANT),
        () -> outlook.authorizer.refresh(TOKENS));
  }
}
