package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever may see a booking sees who was told what about it. */
class BookingNotificationsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-12-15T14:00:00Z");

  private List<JsonNode> told() {
    var told = api.as(coach).get("/booking/" + booking + "/notifications").has(200);
    assertThat(told.members()).containsExactly("notifications");
    return told.json().path("notifications").valueStream().toList();
  }

  private void confirm() {
    api.as(coach).patch("/booking/" + booking + "/status", "{\"status\": \"confirmed\"}").has(200);
  }

  @Test
  void nobody_was_told_yet() {
    assertThat(told()).isEmpty();
  }

  @Test
  void what_is_to_be_told_at_once_is_planned() {
    api.notifications.plan();

    assertThat(told())
        .hasSize(2)
        .allSatisfy(planned -> {
          assertThat(planned.path("kind").asString()).isEqualTo("requested");
          assertThat(planned.path("status").asString()).isEqualTo("planned");
          assertThat(planned.path("minutes_before").isNull()).isTrue();
        })
        .extracting(planned -> planned.path("recipient").path("role").asString())
        .containsExactlyInAnyOrder("client", "coach");
  }

  @Test
  void a_reminder_to_come_says_how_long_before() {
    confirm();
    api.notifications.plan();

    assertThat(told())
        .filteredOn(told -> told.path("minutes_before").asInt(0) == 1440)
        .filteredOn(told -> told.path("recipient").path("role").asString().equals("client"))
        .singleElement()
        .satisfies(reminder ->
            assertThat(reminder.toString())
                .isEqualTo(
                    """
                    {"id":"%s","kind":"reminder","recipient":{"id":"%s","role":"client"},\
                    "booking_sequence":1,"minutes_before":1440,"due_at":"2025-12-14T14:00:00Z",\
                    "status":"planned","sent_at":null,"email":null,"attempts":0,\
                    "last_error":null,"next_try":"2025-12-14T14:00:00Z"}\
                    """
                        .formatted(reminder.path("id").asString(), client.id().value())));
  }

  @Test
  void what_was_sent_says_when_and_where_to() {
    var sentAt = Instant.parse("2025-11-05T10:30:02.5Z");
    api.notifications.deliver(taken -> taken.sent("somebody@example.com", sentAt));

    assertThat(told())
        .hasSize(2)
        .allSatisfy(sent -> {
          assertThat(sent.path("status").asString()).isEqualTo("sent");
          assertThat(sent.path("sent_at").asString()).isEqualTo("2025-11-05T10:30:02Z");
          assertThat(sent.path("email").asString()).isEqualTo("somebody@example.com");
          assertThat(sent.path("next_try").isNull()).isTrue();
        });
  }

  @Test
  void what_was_tried_in_vain_says_why_and_when_again() {
    var then = Instant.parse("2025-11-05T10:31:00Z");
    api.notifications.deliver(taken -> taken.retrying("try again later", then));

    assertThat(told())
        .hasSize(2)
        .allSatisfy(retrying -> {
          assertThat(retrying.path("status").asString()).isEqualTo("retrying");
          assertThat(retrying.path("attempts").asInt()).isEqualTo(1);
          assertThat(retrying.path("last_error").asString()).isEqualTo("try again later");
          assertThat(retrying.path("next_try").asString()).isEqualTo("2025-11-05T10:31:00Z");
        });
  }
}
