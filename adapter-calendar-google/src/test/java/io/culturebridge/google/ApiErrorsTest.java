package io.culturebridge.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of each way in which Google says no. */
final class ApiErrorsTest {

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "expired", AccessExpired.class,
          "gone", Gone.class,
          "reconnect", ReconnectNeeded.class,
          "refused", Refused.class,
          "throttled", Throttled.class,
          "unclear", Unclear.class);

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid, refused",
    "400, timeRangeEmpty, refused",
    "401, authError, expired",
    "403, rateLimitExceeded, throttled",
    "403, userRateLimitExceeded, throttled",
    "403, quotaExceeded, throttled",
    "403, insufficientPermissions, reconnect",
    "403, forbidden, refused",
    "403, forbiddenForNonOrganizer, refused",
    "403, accessNotConfigured, refused",
    "404, notFound, refused",
    "410, fullSyncRequired, gone",
    "412, conditionNotMet, unclear",
    "429, rateLimitExceeded, throttled",
    "500, backendError, unclear",
    "502, badGateway, unclear",
    "503, backendError, unclear",
    "504, timeout, unclear"
  })
  void an_error_tells_what_to_do(int status, String reason, String kind) {
    google(1, status, GoogleErrors.body(status, reason));

    assertThat(person.busyChanges(null)).isInstanceOf(KINDS.get(kind));

    google(1, status, GoogleErrors.body(status, reason));

    assertThat(person.put(Person.booking(null), null)).isInstanceOf(KINDS.get(kind));
    assertThat(person.account.events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "302, unclear",
    "400, refused",
    "401, expired",
    "403, unclear",
    "404, unclear",
    "429, throttled",
    "500, unclear"
  })
  void an_error_that_is_not_googles_proves_little(int status, String kind) {
    google(2, status, "<html>No</html>");

    assertThat(person.busyChanges(null)).isInstanceOf(KINDS.get(kind));
    assertThat(remove()).isInstanceOf(KINDS.get(kind));
  }

  @ParameterizedTest
  @CsvSource({"404, notFound", "410, deleted"})
  void what_is_not_there_is_removed(int status, String reason) {
    google(1, status, GoogleErrors.body(status, reason));

    assertThat(remove()).isEqualTo(new Done<>(false));
  }

  @ParameterizedTest
  @CsvSource({"404, notFound", "410, deleted"})
  void what_is_not_there_any_more_is_gone(int status, String reason) {
    google(1, status, GoogleErrors.body(status, reason));

    assertThat(person.put(Person.booking(null), "known")).isEqualTo(new Gone<>());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | PT30S",
        "Wed, 05 Nov 2025 10:31:00 GMT | PT42.876543211S",
        "Wed, 05 Nov 2025 10:29:00 GMT | PT0S",
        "999999999 | PT24H",
        "99999999999999999999 |",
        "-1 |",
        "soon |",
        "|"
      })
  void being_asked_to_wait_is_heeded(String header, Duration after) {
    var headers = header == null ? Map.<String, String>of() : Map.of("Retry-After", header);
    person.google.faults().answer(1, 429, headers, "");

    assertThat(person.busyChanges(null))
        .isEqualTo(new Throttled<>(after, "Google asks to call less often."));
  }

  @Test
  void an_expired_token_opens_nothing() {
    person.account.expireAccessTokens();

    assertThat(person.busyChanges(null)).isEqualTo(new AccessExpired<>());
  }

  @Test
  void a_person_who_did_not_permit_it_has_to_connect_again() {
    person.account.limitScopes("https://www.googleapis.com/auth/calendar.freebusy");
    var token = person.account.grant().accessToken();

    assertThat(person.provider().put(token, Person.booking(null), null))
        .isInstanceOf(ReconnectNeeded.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "ключ", "a b"})
  void what_cannot_be_a_token_goes_nowhere(String token) {
    assertThat(person.provider().busyChanges(token, null, Person.WINDOW))
        .isEqualTo(new AccessExpired<>());
    assertThat(person.google.requests()).isEmpty();
  }

  private CalendarAnswer<Boolean> remove() {
    return person.provider().remove(person.token, Person.booking(null).key(), null);
  }

  private void google(int times, int status, String body) {
    person.google.faults().answer(times, status, GoogleErrors.JSON, body);
  }
}
