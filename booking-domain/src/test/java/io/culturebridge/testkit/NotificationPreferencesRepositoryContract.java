package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.NotificationPreferences;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of {@code NotificationPreferencesRepository} keeps to; what follows from a
 * choice is in {@link RemindersContract}.
 */
public interface NotificationPreferencesRepositoryContract {

  NotificationStorage told();

  @Test
  default void nothing_is_known_of_whoever_has_not_chosen() {
    assertThat(told().preferences().find(Fixtures.aClient().user())).isEmpty();
  }

  @Test
  default void the_last_choice_is_kept_in_every_part() {
    var person = Fixtures.aClient().user();
    var choice =
        new NotificationPreferences(
            false,
            List.of(Duration.ofHours(1), Duration.ofMinutes(5)),
            Locale.forLanguageTag("es-MX"));

    told().preferences().store(person, NotificationPreferences.standard(), NOW);
    assertThat(told().preferences().find(person)).contains(NotificationPreferences.standard());
    told().preferences().store(person, choice, NOW);
    assertThat(told().preferences().find(person)).contains(choice);
  }

  @Test
  default void no_reminders_at_all_can_be_chosen() {
    var person = Fixtures.aClient().user();
    var choice = new NotificationPreferences(true, List.of(), Locale.ENGLISH);

    told().preferences().store(person, choice, NOW);

    assertThat(told().preferences().find(person)).contains(choice);
  }
}
