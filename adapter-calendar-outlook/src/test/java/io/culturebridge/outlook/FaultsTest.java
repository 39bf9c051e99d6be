package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {

  private final Faults faults = new Faults(InstantSource.fixed(NOW));

  @ParameterizedTest
  @CsvSource({
    "400, ErrorInvalidRequest, Refused",
    "400, '', Refused",
    "401, InvalidAuthenticationToken, AccessExpired",
    "401, '', AccessExpired",
    "403, ErrorAccessDenied, ReconnectNeeded",
    "403, Authorization_RequestDenied, ReconnectNeeded",
    "403, ErrorSomethingElse, Refused",
    "404, ResourceNotFound, Refused",
    "404, '', Unclear",
    "404, MailboxNotEnabledForRESTAPI, Refused",
    "403, MailboxNotEnabledForRESTAPI, Refused",
    "408, '', Unclear",
    "409, ErrorIrresolvableConflict, Unclear",
    "412, ErrorIrresolvableConflict, Unclear",
    "423, ErrorMailboxMoveInProgress, Throttled",
    "429, ApplicationThrottled, Throttled",
    "500, generalException, Unclear",
    "502, '', Unclear",
    "503, serviceNotAvailable, Unclear",
    "504, gatewayTimeout, Unclear",
    "302, '', Unclear",
    "507, ErrorQuotaExceeded, Refused",
  })
  void each_answer_has_its_meaning(int status, String code, String meaning) {
    assertThat(answer(status, null, code).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(ints = {423, 429, 503, 504})
  void the_time_to_wait_is_obeyed(int status) {
    assertThat(answer(status, "17", "TooManyRequests"))
        .isInstanceOfSatisfying(
            Throttled.class,
            throttled -> assertThat(throttled.after()).isEqualTo(Duration.ofSeconds(17)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "120, PT2M",
    "9999999999, PT24H",
    "'Wed, 05 Nov 2025 10:31:17 GMT', PT59.876543211S",
    "'Wed, 05 Nov 2025 10:29:17 GMT', PT0S",
    "-5,",
    "soon,",
    "99999999999999999999,",
    "'',",
  })
  void the_time_to_wait_is_in_seconds_or_a_date(String header, @Nullable Duration wait) {
    assertThat(RetryAfter.read(header, NOW)).isEqualTo(wait);
  }

  @Test
  void a_mailbox_that_cannot_be_reached_is_explained() {
    assertThat(answer(404, null, "MailboxNotEnabledForRESTAPI"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).contains("mailbox"));
    assertThat(Faults.missing(reply(404, null, "MailboxNotEnabledForRESTAPI"))).isFalse();
  }

  @Test
  void an_event_is_missing_only_when_the_api_says_so() {
    assertThat(Faults.missing(reply(404, null, "ErrorItemNotFound"))).isTrue();
    assertThat(Faults.missing(reply(403, null, "ErrorCannotDeleteObject"))).isTrue();
    assertThat(Faults.missing(reply(404, null, ""))).isFalse();
    assertThat(Faults.missing(Reply.of(404, null, bytes("<html>")))).isFalse();
  }

  @Test
  void nothing_of_the_answer_is_in_a_reason() {
    var body = bytes("{\"error\":{\"code\":\"canary\",\"message\":\"canary\"}}");

    for (int status = 300; status < 600; status++) {
      var answer = faults.of(Reply.of(status, "canary", body));

      assertThat(answer.toString()).doesNotContain("canary").hasSizeLessThan(300);
    }
  }

  private CalendarAnswer<String> answer(int status, @Nullable String retryAfter, String code) {
    return faults.of(reply(status, retryAfter, code));
  }

  private static Reply reply(int status, @Nullable String retryAfter, String code) {
    var body = code.isEmpty() ? "" : "{\"error\":{\"code\":\"" + code + "\"}}";
    return Reply.of(status, retryAfter, bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
