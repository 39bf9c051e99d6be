package io.culturebridge.application.notification;

import io.culturebridge.application.ViewPeople;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.UserId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;

/** People choose how they are told; admins for everybody; and a link in each mail ends them. */
public final class ChooseNotifications {

  private final ViewPeople viewPeople;
  private final NotificationPreferencesRepository preferences;
  private final UnsubscribeTokens tokens;
  private final Set<Locale> languages;
  private final InstantSource clock;

  /**
   * @param languages mails can be written in
   */
  public ChooseNotifications(
      ViewPeople viewPeople,
      NotificationPreferencesRepository preferences,
      UnsubscribeTokens tokens,
      Set<Locale> languages,
      InstantSource clock) {
    this.viewPeople = viewPeople;
    this.preferences = preferences;
    this.tokens = tokens;
    this.languages = Set.copyOf(languages);
    this.clock = clock;
  }

  /**
   * What the person has chosen, or the standard.
   *
   * @throws RejectedException when the person is neither the actor nor the actor an admin, or there
   *     is no such person
   */
  public NotificationPreferences of(Actor actor, UserId person) {
    viewPeople.user(actor, person);
    return chosenBy(person);
  }

  /**
   * Keeps the choice; reminders already planned follow it.
   *
   * @throws RejectedException as {@link #of}, or when there are no mails in that language
   */
  public void choose(Actor actor, UserId person, NotificationPreferences choice) {
    viewPeople.user(actor, person);
    if (!languages.contains(choice.language())) {
      throw new RejectedException(new Rejection.NoSuchLanguage(choice.language(), languages));
    }
    preferences.store(person, choice, clock.instant());
  }

  /**
   * Looks at a link and changes nothing: what is not asked of a person must not end their mails.
   *
   * @throws RejectedException when the link is not one of ours
   */
  public void requireLink(String token) {
    var ignored = owner(token);
  }

  /**
   * Ends the mails of whoever the link was written to; doing it again changes nothing.
   *
   * @throws RejectedException when the link is not one of ours
   */
  public void unsubscribe(String token) {
    var person = owner(token);
    var chosen = chosenBy(person);
    if (chosen.email()) {
      preferences.store(person, chosen.withoutEmail(), clock.instant());
    }
  }

  private UserId owner(String token) {
    return tokens
        .read(token)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchUnsubscribeLink()));
  }

  private NotificationPreferences chosenBy(UserId person) {
    return preferences.find(person).orElseGet(NotificationPreferences::standard);
  }
}
