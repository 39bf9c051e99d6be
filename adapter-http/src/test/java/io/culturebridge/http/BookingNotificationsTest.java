package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationId;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever may see a booking sees who was told what about it. */
class BookingNotificationsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final NotificationId ID =
      new NotificationId(UUID.fromString("523e4567-e89b-12d3-a456-426614174000"));

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String booking = api.book(client, coach, "2025-11-15T14:00:00Z");

  private Reply told() {
    return api.as(coach).get("/booking/" + booking + "/notifications").has(200);
  }

  private Notification planned(Actor recipient, NotificationKind kind, @Nullable Duration ahead) {
    return new Notification(
        ID,
        new BookingId(UUID.fromString(booking)),
        1,
        kind,
        recipient.id(),
        ahead,
        Fixtures.NOW,
        NotificationStatus.PLANNED,
        0,
        null,
        null,
        Fixtures.NOW,
        null);
  }

  @Test
  void nobody_was_told_yet() {
    assertThat(told().body()).isEqualTo("{\"notifications\":[]}");
  }

  @Test
  void a_reminder_to_come_says_how_long_before() {
    api.notifications.told.add(planned(client, NotificationKind.REMINDER, Duration.ofDays(1)));

    assertThat(told().body())
        .isEqualTo(
            """
            {"notifications":[{"id":"523e4567-e89b-12d3-a456-426614174000","kind":"reminder",\
            "recipient":{"id":"%s","role":"client"},"booking_sequence":1,"minutes_before":1440,\
            "due_at":"%s","status":"planned","sent_at":null,"email":null,"attempts":0,\
            "last_error":null,"next_try":"%2$s"}]}\
            """
                .formatted(client.id().value(), second(Fixtures.NOW)));
  }

  @Test
  void what_was_sent_says_when_and_where_to() {
    var sentAt = Instant.parse("2025-11-05T10:30:02.5Z");
    api.notifications.told.add(
        planned(coach, NotificationKind.CONFIRMED, null).sent("jane@example.com", sentAt));

    var sent = told().json().path("notifications").path(0);

    assertThat(sent.path("recipient").path("role").asString()).isEqualTo("coach");
    assertThat(sent.path("minutes_before").isNull()).isTrue();
    assertThat(sent.path("status").asString()).isEqualTo("sent");
    assertThat(sent.path("sent_at").asString()).isEqualTo("2025-11-05T10:30:02Z");
    assertThat(sent.path("email").asString()).isEqualTo("jane@example.com");
    assertThat(sent.path("next_try").isNull()).isTrue();
  }

  @Test
  void what_was_tried_in_vain_says_why_and_when_again() {
    var then = Instant.parse("2025-11-05T10:31:00Z");
    api.notifications.told.add(
        planned(coach, NotificationKind.CANCELLED, null).retrying("try again later", then));

    var retrying = told().json().path("notifications").path(0);

    assertThat(retrying.path("status").asString()).isEqualTo("retrying");
    assertThat(retrying.path("attempts").asInt()).isEqualTo(1);
    assertThat(retrying.path("last_error").asString()).isEqualTo("try again later");
    assertThat(retrying.path("next_try").asString()).isEqualTo("2025-11-05T10:31:00Z");
  }

  private static String second(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
  }
}
