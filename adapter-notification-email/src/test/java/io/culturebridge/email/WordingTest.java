package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CANCELLED;
import static io.culturebridge.domain.notification.NotificationKind.REMINDER;
import static io.culturebridge.domain.notification.NotificationKind.REQUESTED;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordingTest {

  private final Letters cancelled = Letters.of(CANCELLED);

  @Test
  void it_says_who_did_it() {
    assertThat(event(cancelled.by(cancelled.client().actor())))
        .isEqualTo("You have cancelled your session with Liam Byrne.");
    assertThat(event(cancelled.by(cancelled.coach().actor())))
        .isEqualTo("Liam Byrne has cancelled your session.");
    assertThat(event(cancelled.by(anAdmin())))
        .isEqualTo("An administrator has cancelled your session with Liam Byrne.");
  }

  @Test
  void whoever_is_nobody_known_is_the_service() {
    var service = new Actor(new UserId(UUID.randomUUID()), Role.CLIENT);

    assertThat(event(cancelled.by(service)))
        .isEqualTo(
            "Your session with Liam Byrne was not confirmed in time, so it has been cancelled.");
    assertThat(event(cancelled)).contains("was not confirmed in time");
  }

  @Test
  void an_admin_who_takes_part_did_it_as_a_participant() {
    var coach = cancelled.coach();

    assertThat(event(cancelled.by(new Actor(coach.id(), Role.ADMIN))))
        .isEqualTo("Liam Byrne has cancelled your session.");
  }

  @Test
  void somebody_without_a_name_is_named_by_their_part() {
    var letters = Letters.of(REQUESTED);
    var nameless = Person.of(letters.client().id(), Role.CLIENT);
    var toCoach = letters.client(nameless).to(letters.coach());

    assertThat(event(toCoach.by(nameless.actor())))
        .isEqualTo("Your client has requested a session with you.");
    assertThat(event(toCoach.by(letters.coach().actor())))
        .isEqualTo("You have requested a session with your client.");
  }

  @Test
  void a_reminder_says_nothing_of_anybody_doing_it() {
    assertThat(event(Letters.of(REMINDER))).isEqualTo("Your session with Liam Byrne is coming up.");
  }

  @ParameterizedTest
  @EnumSource(NotificationKind.class)
  void there_is_a_sentence_for_every_kind_person_and_language(NotificationKind kind) {
    var letters = Letters.of(kind);
    var actors = Stream.of(letters.client().actor(), letters.coach().actor(), anAdmin());

    assertThat(actors)
        .allSatisfy(actor ->
            assertThat(Languages.found().all())
                .allSatisfy(
                    language -> assertThat(event(letters.by(actor).in(language))).isNotBlank()));
  }

  private static String event(Letters letters) {
    return new Wording(letters.letter(), Languages.found().of(letters.language())).event();
  }
}
