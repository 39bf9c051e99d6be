package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import io.culturebridge.standins.Garbage;
import io.culturebridge.standins.MicrosoftStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in the place of an answer, each call ends, and says that it does not know. */
final class BrokenAnswersTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final Outlook outlook = new Outlook();

  @AfterEach
  void close() {
    outlook.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DRIPPING")
  void garbage_is_no_answer(Garbage kind) {
    assertUnclear(() -> {
      outlook.microsoft.faults().garbage(1, kind);
      outlook.microsoft.faults().atTokenEndpoint().garbage(1, kind);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "{\"value\":", "{}", "{\"value\":{}}"})
  void json_of_another_shape_is_no_answer(String body) {
    assertUnclear(() -> {
      outlook.microsoft.faults().answer(1, 200, Map.of(), body);
      outlook.microsoft.faults().atTokenEndpoint().answer(1, 200, Map.of(), body);
    });
  }

  @Test
  void an_answer_is_read_up_to_its_limit() {
    var patience = Duration.ofSeconds(5);
    var body = "{\"mail\":\"jane@example.org\"}";
    var limits = new Limits(patience, patience, patience, body.length());
    try (var strict = new Outlook(limits)) {
      strict.microsoft.faults().answer(1, 200, Map.of(), body);
      strict.microsoft.faults().answer(1, 200, Map.of(), body + " ");

      assertThat(strict.authorizer.accountName(strict.token)).isInstanceOf(Done.class);
      assertThat(strict.authorizer.accountName(strict.token))
          .isEqualTo(new Unclear<>("Microsoft's answer is too long."));
    }
  }

  @Test
  void deep_nesting_is_no_answer() {
    assertUnclear(() -> {
      outlook.microsoft.faults().answer(1, 200, Map.of(), "[".repeat(1_000_000));
      outlook.microsoft.faults().atTokenEndpoint().answer(1, 200, Map.of(), "[".repeat(1_000_000));
    });
  }

  @Test
  void a_broken_connection_is_no_answer() {
    assertUnclear(() -> {
      outlook.microsoft.faults().cutBeforeActing(1);
      outlook.microsoft.faults().atTokenEndpoint().cutBeforeActing(1);
    });
  }

  @Test
  void silence_is_no_answer() {
    try (var waiting = new Outlook(new Limits(MINUTE, MOMENT, MINUTE, 1000))) {
      assertUnclear(
          waiting,
          () -> {
            // those that hang already would count as too many at once
            waiting.microsoft.faults().recover();
            waiting.microsoft.faults().hang();
            waiting.microsoft.faults().atTokenEndpoint().hang();
          });
    }
  }

  @Test
  void what_only_drips_in_is_no_answer() {
    try (var waiting = new Outlook(new Limits(MINUTE, MINUTE, MOMENT, 1000))) {
      assertUnclear(
          waiting,
          () -> {
            waiting.microsoft.faults().garbage(1, Garbage.DRIPPING);
            waiting.microsoft.faults().atTokenEndpoint().garbage(1, Garbage.DRIPPING);
          });
    }
  }

  @Test
  void a_call_ends_even_when_silence_would_be_borne() {
    try (var patient = new Outlook(new Limits(MINUTE, MINUTE, MOMENT, 1000))) {
      patient.microsoft.faults().hang();

      assertThat(patient.authorizer.accountName(patient.token)).isInstanceOf(Unclear.class);
    }
  }

  @Test
  void a_provider_that_is_not_there_is_no_answer() {
    outlook.microsoft.close();

    assertUnclear(() -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void no_redirect_is_followed(int status) {
    try (var elsewhere = MicrosoftStandIn.start(0, Outlook.CLOCK)) {
      var location = Map.of("Location", elsewhere.url() + "/v1.0/me");

      assertUnclear(() -> {
        outlook.microsoft.faults().answer(1, status, location, "");
        outlook.microsoft.faults().atTokenEndpoint().answer(1, status, location, "");
      });
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void nothing_is_tried_again_behind_the_callers_back() {
    outlook.microsoft.faults().cutBeforeActing(1);
    outlook.authorizer.accountName(outlook.token);
    outlook.microsoft.faults().answer(1, 408, Map.of(), "");
    outlook.authorizer.accountName(outlook.token);

    assertThat(outlook.microsoft.requests()).hasSize(2);
  }

  @Test
  void what_may_be_tried_again_at_once_is_tried_once_more() {
    outlook.microsoft.faults().answer(2, 503, Map.of("Retry-After", "0"), "");

    assertThat(outlook.authorizer.accountName(outlook.token)).isInstanceOf(Throttled.class);
    assertThat(outlook.microsoft.requests()).hasSize(2);
  }

  private void assertUnclear(Runnable breaking) {
    assertUnclear(outlook, breaking);
  }

  private static void assertUnclear(Outlook outlook, Runnable breaking) {
    for (var call : calls(outlook)) {
      breaking.run();
      assertThat(call.get()).isInstanceOf(Unclear.class);
    }
  }

  private static List<Supplier<CalendarAnswer<?>>> calls(Outlook outlook) {
    var event = Outlook.event(SLOT, null);
    var tokens = new CalendarTokens(outlook.token, "refresh", NOW);
    return List.of(
        () -> outlook.provider.put(outlook.token, event, null),
        () -> outlook.provider.remove(outlook.token, event.key(), null),
        () -> outlook.provider.remove(outlook.token, event.key(), "AAMk"),
        () -> outlook.provider.busyChanges(outlook.token, null, SLOT),
        () -> outlook.authorizer.accountName(outlook.token),
        () -> outlook.authorizer.exchange(new CodeGrant("code", "http://localhost/", "verifier")),
        () -> outlook.authorizer.refresh(tokens));
  }
}
