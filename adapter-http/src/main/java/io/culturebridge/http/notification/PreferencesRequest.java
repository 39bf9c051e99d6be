package io.culturebridge.http.notification;

import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Languages;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.PathIds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told from now on; null stays as it is. */
record PreferencesRequest(
    UserId person,
    @Nullable Boolean email,
    @Nullable List<Duration> reminders,
    @Nullable Locale language) {

  private static final int SHORTEST = (int) NotificationPreferences.SHORTEST_LEAD.toMinutes();
  private static final int LONGEST = (int) NotificationPreferences.LONGEST_LEAD.toMinutes();

  static PreferencesRequest of(BodyInput input) {
    var person = PathIds.user(input).required();
    var email = input.body().flag("email");
    var reminders =
        input
            .body()
            .integers("reminders_minutes_before", NotificationPreferences.MOST_REMINDERS)
            .as(PreferencesRequest::leads);
    var language = input.body().text("language").as(Languages::parse);
    return new PreferencesRequest(
        person.get(), email.orNull(), reminders.orNull(), language.orNull());
  }

  private static List<Duration> leads(List<Long> minutes) {
    return minutes.stream()
        .map(Numbers.between(SHORTEST, LONGEST))
        .map(Duration::ofMinutes)
        .toList();
  }

  /** What is chosen when this changes what was chosen before. */
  NotificationPreferences changing(NotificationPreferences before) {
    return new NotificationPreferences(
        Objects.requireNonNullElse(email, before.email()),
        Objects.requireNonNullElse(reminders, before.reminders()),
        Objects.requireNonNullElse(language, before.language()));
  }
}
